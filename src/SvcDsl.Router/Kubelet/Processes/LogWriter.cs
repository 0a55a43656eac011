using System.Text;

namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>A container's log as in-process code writes to it.</summary>
internal sealed class LogWriter(ContainerLog log) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => log.Append(Encoding.GetBytes([value]));

    public override void Write(string? value) => log.Append(Encoding.GetBytes(value ?? ""));

    public override void WriteLine(string? value) => log.AppendLine(value ?? "");
}
