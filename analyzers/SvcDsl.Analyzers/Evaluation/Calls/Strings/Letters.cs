namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>Two letters that are one in some language: "ch" in Czech, "ll" in Spanish, "dz" in Hungarian, "aa" in Danish.</summary>
internal static class Letters
{
    private const string Pairs =
        " aa ae ch cs dd dh dz ff gb gh gj gw gy hs ij kh kp kw lj ll ly nd ng nj nw ny oe ph qu rh rr sh ss sz th ts ty ue wh xh zh zs ";

    public static bool IsPair(char first, char second) =>
        Pairs.IndexOf($" {char.ToLowerInvariant(first)}{char.ToLowerInvariant(second)} ", StringComparison.Ordinal) >= 0;
}
