// An ordinary ASP.NET program: it knows nothing of SvcDsl and runs in a cluster as it runs here.
using System.Collections.Concurrent;

WebApplication app = WebApplication.CreateBuilder(args).Build();
string pod = Environment.GetEnvironmentVariable("HOSTNAME") ?? Environment.MachineName;
var entries = new ConcurrentQueue<string>();

app.MapGet("/", () => $"api pod {pod} has {entries.Count} entries");
app.MapGet("/healthz", () => "ok");
app.MapGet("/entries", () => entries);
app.MapPost("/entries", (string text) => entries.Enqueue(text));
app.Run();
