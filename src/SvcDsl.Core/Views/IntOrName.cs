using System.Globalization;

namespace SvcDsl.Views;

/// <summary>A value of Kubernetes' type IntOrString: a number, or a text when <paramref name="Name"/> is not null.</summary>
internal readonly record struct IntOrName(int Number, string? Name)
{
    public bool IsName => Name is not null;

    public override string ToString() => Name ?? Number.ToString(CultureInfo.InvariantCulture);
}
