using Microsoft.Extensions.Logging;

namespace SvcDsl.Router.InProcessPods;

/// <summary>Writes what an application logs to its pod's log.</summary>
internal sealed class PodLoggerProvider(TextWriter log) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new PodLogger(categoryName, log);

    public void Dispose()
    {
    }

    private sealed class PodLogger(string category, TextWriter log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.WriteLine($"{logLevel}: {category}: {formatter(state, exception)}{(exception is null ? "" : Environment.NewLine + exception)}");
    }
}
