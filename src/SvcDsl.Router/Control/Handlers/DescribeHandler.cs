using SvcDsl.Router.Printers;
using SvcDsl.Router.Store;
using SvcDsl.Yaml;

namespace SvcDsl.Router.Control.Handlers;

/// <summary>Answers <c>describe</c>: of a Service in kubectl's manner, of other objects their tree and their events.</summary>
internal sealed class DescribeHandler(LocalCluster cluster) : ControlHandler
{
    public override string Verb => "describe";

    public override Task RunAsync(ControlRequest request, Func<string, Task> print, CancellationToken cancel)
    {
        StoredObject target = Target.One(cluster.Store, request.Targets, request.Namespace, "service");
        var context = new PrintContext(cluster.Store, cluster.Transport, cluster.Time.GetUtcNow(), IsWide: true);
        if (target.Kind == "Service")
            return print(new ServiceDescription(target, context, cluster.Events, cluster.Proxy).Print());
        string events = string.Concat(cluster.Events.Of(target.Key).Select(item =>
            $"  {(item.IsWarning ? "Warning" : "Normal")}  {item.Reason}  {Age.Of(context.Now - item.Time)}  {item.Message.ReplaceLineEndings("\n    ")}\n"));
        return print($"{YamlWriter.Write([target.Root])}Events: {(events.Length == 0 ? PrintContext.None : "")}\n{events}");
    }
}
