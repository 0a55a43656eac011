using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SvcDsl.Router.InProcessPods;

namespace SvcDsl;

/// <summary>Pods that are ASP.NET code of this process. Each replica listens on the pod's own address, on the container's TCP ports.</summary>
public static class InProcess
{
    /// <summary>Answers all requests with one function.</summary>
    /// <param name="handler">Answers a request; it runs for all replicas, also at the same time.</param>
    public static LocalPod Handler(RequestDelegate handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return App(_ =>
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Services.AddSingleton<IHostLifetime, PodLifetime>();
            WebApplication app = builder.Build();
            app.Run(handler);
            return app;
        });
    }

    /// <summary>Runs a web application.</summary>
    /// <param name="create">Makes the application of one replica. Do not start it; what it logs goes to the pod's log.</param>
    public static LocalPod App(Func<PodContext, WebApplication> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return LocalPod.Run((context, cancel) => RunAsync(create(context), context, cancel));
    }

    private static async Task RunAsync(WebApplication app, PodContext context, CancellationToken cancel)
    {
        await using (app)
        {
            // The router's terminal is not the place for the logs of pods.
            app.Configuration["Logging:Console:LogLevel:Default"] = "None";
            ((IConfigurationRoot)app.Configuration).Reload();
            app.Services.GetRequiredService<ILoggerFactory>().AddProvider(new PodLoggerProvider(context.Log));
            app.Urls.Clear();
            foreach (string url in context.Environment.GetValueOrDefault("ASPNETCORE_URLS", "").Split(';', StringSplitOptions.RemoveEmptyEntries))
                app.Urls.Add(url);
            await app.StartAsync(cancel);
            await app.WaitForShutdownAsync(cancel);
        }
    }
}
