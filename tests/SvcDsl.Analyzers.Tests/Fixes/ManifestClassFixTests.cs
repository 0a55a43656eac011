using SvcDsl.CodeFixes;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class ManifestClassFixTests
{
    [Fact]
    public Task Partial() => VerifyAsync(
        "[Manifest]\npublic static class Shop // ours\n{\n    static void Define(Manifest m) { }\n}",
        "[Manifest]\npublic static partial class Shop // ours\n{\n    static void Define(Manifest m) { }\n}",
        "Make 'Shop' a manifest class: partial");

    [Fact]
    public Task Partial_and_internal_in_a_class() => VerifyAsync(
        "class Outer\n{\n    [Manifest]\n    class Shop { static void Define(Manifest m) { } }\n}",
        "partial class Outer\n{\n    [Manifest]\n    internal partial class Shop { static void Define(Manifest m) { } }\n}",
        "Make 'Shop' a manifest class: internal, partial");

    [Fact]
    public Task Private_becomes_internal() => VerifyAsync(
        "partial class Outer\n{\n    [Manifest]\n    private protected static partial class Shop { static void Define(Manifest m) { } }\n}",
        "partial class Outer\n{\n    [Manifest]\n    internal static partial class Shop { static void Define(Manifest m) { } }\n}",
        "Make 'Shop' a manifest class: internal");

    [Fact]
    public Task Define_in_an_empty_class() => VerifyAsync(
        "[Manifest] static partial class Shop { }",
        "[Manifest] static partial class Shop {\n    static void Define(Manifest m)\n    {\n    }\n}",
        "Make 'Shop' a manifest class: Define");

    [Fact]
    public Task Define_before_the_other_members() => VerifyAsync(
        "[Manifest]\nstatic partial class Shop\n{\n    // a number\n    const int A = 1;\n}",
        "[Manifest]\nstatic partial class Shop\n{\n    static void Define(Manifest m)\n    {\n    }\n\n    // a number\n    const int A = 1;\n}",
        "Make 'Shop' a manifest class: Define");

    [Fact]
    public Task Define_that_is_not_static() => VerifyAsync(
        "[Manifest]\npartial class Shop\n{\n    private void Define(Manifest m) { }\n}",
        "[Manifest]\npartial class Shop\n{\n    private static void Define(Manifest m) { }\n}",
        "Make 'Shop' a manifest class: static Define");

    [Fact]
    public Task All_parts_in_all_files() => Fix.FilesAsync<ManifestClassFix>(
        [Code.File("partial class Outer\n{\n    [Manifest]\n    class Shop\n    {\n    }\n}"), Code.File("partial class Outer { }")],
        [Code.File("partial class Outer\n{\n    [Manifest]\n    internal partial class Shop\n    {\n        static void Define(Manifest m)\n        {\n        }\n    }\n}"), Code.File("partial class Outer { }")]);

    [Fact]
    public Task Windows_line_ends() => Fix.FilesAsync<ManifestClassFix>(
        ["using SvcDsl;\r\n[Manifest]\r\nclass Shop\r\n{\r\n}\r\n"],
        ["using SvcDsl;\r\n[Manifest]\r\npartial class Shop\r\n{\r\n    static void Define(Manifest m)\r\n    {\r\n    }\r\n}\r\n"]);

    [Fact]
    public Task Not_what_has_type_parameters() => VerifyAsync(
        "[Manifest] partial class Shop<T> { static void Define(Manifest m) { } }",
        "[Manifest] partial class Shop<T> { static void Define(Manifest m) { } }");

    [Fact]
    public Task Not_another_Define() => VerifyAsync(
        "[Manifest] partial class Shop { static int Define(Manifest m) => 1; }",
        "[Manifest] partial class Shop { static int Define(Manifest m) => 1; }");

    private static Task VerifyAsync(string before, string after, string? title = null) =>
        new FixTest(new ManifestClassFix(), Code.File(before)) { Title = title }.VerifyAsync(Code.File(after));
}
