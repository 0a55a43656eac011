// An ordinary ASP.NET program: it finds the API where the manifest says it is.
WebApplication app = WebApplication.CreateBuilder(args).Build();
string pod = Environment.GetEnvironmentVariable("HOSTNAME") ?? Environment.MachineName;
string api = Environment.GetEnvironmentVariable("API_URL") ?? "http://localhost:8080";

// A new connection for every call, so that the Service can choose another replica each time.
using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });

app.MapGet("/", async (CancellationToken cancellation) => $"frontend pod {pod}, {await client.GetStringAsync(api, cancellation)}");
app.MapGet("/healthz", () => "ok");
app.Run();
