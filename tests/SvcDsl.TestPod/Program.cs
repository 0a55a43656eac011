using System.Collections;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

// A pod for tests. Options:
//   --port N         listen on POD_IP:N instead of POD_IP:PORT
//   --echo           send back every byte instead of speaking HTTP
//   --wildcard       listen on 0.0.0.0
//   --ignore-term    do not end on SIGTERM
//   --child          start a grandchild that sleeps for an hour, and print its pid
//   --crash TEXT     print TEXT to standard error and end with code 3
//   --print TEXT     print TEXT at the start
var options = new Queue<string>(args);
IPAddress address = IPAddress.Parse(Environment.GetEnvironmentVariable("POD_IP") ?? "127.0.0.1");
int port = int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "0");
bool isEcho = false;
PosixSignalRegistration? ignoring = null;
while (options.TryDequeue(out string? option))
{
    switch (option)
    {
        case "--port":
            port = int.Parse(options.Dequeue());
            break;
        case "--echo":
            isEcho = true;
            break;
        case "--wildcard":
            address = IPAddress.Any;
            break;
        case "--ignore-term":
            ignoring = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
            break;
        case "--child":
            using (var child = Process.Start("sleep", "3600"))
                Console.WriteLine($"child {child.Id}");
            break;
        case "--crash":
            Console.Error.WriteLine(options.Dequeue());
            return 3;
        case "--print":
            Console.WriteLine(options.Dequeue());
            break;
        default:
            Console.Error.WriteLine($"unknown option {option}");
            return 2;
    }
}

using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
try
{
    listener.Bind(new IPEndPoint(address, port));
}
catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
{
    Console.Error.WriteLine($"Address already in use: {address}:{port}");
    return 1;
}

listener.Listen();
Console.WriteLine($"listening on {listener.LocalEndPoint}");
while (true)
    _ = ServeAsync(await listener.AcceptAsync());

async Task ServeAsync(Socket client)
{
    await using var stream = new NetworkStream(client, ownsSocket: true);
    if (isEcho)
    {
        await stream.CopyToAsync(stream);
        client.Shutdown(SocketShutdown.Send);
        return;
    }

    using var reader = new StreamReader(stream);
    string path = (await reader.ReadLineAsync() ?? "").Split(' ').ElementAtOrDefault(1) ?? "/";
    while (await reader.ReadLineAsync() is { Length: > 0 })
    {
    }

    GC.KeepAlive(ignoring);
    string body = path switch
    {
        "/hostname" => Environment.GetEnvironmentVariable("HOSTNAME") ?? "",
        "/env" => string.Join("\n", Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}")),
        _ => "ok",
    };
    string status = path == "/fail" ? "503 Service Unavailable" : "200 OK";
    byte[] bytes = Encoding.UTF8.GetBytes(body);
    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n"));
    await stream.WriteAsync(bytes);
    if (path.StartsWith("/exit", StringComparison.Ordinal))
        Environment.Exit(int.TryParse(path.Split('?').ElementAtOrDefault(1), out int code) ? code : 0);
}
