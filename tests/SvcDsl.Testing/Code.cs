namespace SvcDsl.Testing;

/// <summary>The lines around the interesting ones.</summary>
internal static class Code
{
    /// <summary>What most files begin with.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using SvcDsl;


        """;

    /// <summary>A file with one manifest class.</summary>
    /// <param name="body">The lines of <c>Define</c>.</param>
    /// <param name="members">Further members of the class.</param>
    public static string Manifest(string body, string members = "") => $$"""
        {{Usings}}[Manifest]
        public static partial class Shop
        {
            static void Define(Manifest m)
            {
        {{Indent(body, 8)}}
            }
        {{(members.Length == 0 ? "" : "\n" + Indent(members, 4) + "\n")}}}

        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>A file with anything but a manifest class. Global usings must stand before all others, so a file that begins with them has no others.</summary>
    public static string File(string declarations) =>
        (declarations.StartsWith("global using", StringComparison.Ordinal) ? "" : Usings) + declarations + "\n";

    private static string Indent(string lines, int width) =>
        string.Join("\n", lines.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', width) + line));
}
