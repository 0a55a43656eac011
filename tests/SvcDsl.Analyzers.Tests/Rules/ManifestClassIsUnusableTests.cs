using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC9010")]
public class ManifestClassIsUnusableTests
{
    [Fact]
    public Task Wrong_no_partial() => Check.FilesAsync(
        Code.File("""
            [Manifest] class {|SVC9010:Shop|} { static void Define(Manifest m) { } }
            """));

    [Fact]
    public Task Wrong_generic() => Check.FilesAsync(
        Code.File("""
            [Manifest] partial class {|SVC9010:Shop|}<T> { static void Define(Manifest m) { } }
            """));

    [Fact]
    public Task Wrong_without_Define() => Check.FilesAsync(
        Code.File("""
            [Manifest] partial class {|SVC9010:Shop|} { void Define(Manifest m) { } }
            """));

    [Fact]
    public Task Wrong_inside_a_class_that_is_not_partial() => Check.FilesAsync(
        Code.File("""
            class Outer { [Manifest] partial class {|SVC9010:Shop|} { static void Define(Manifest m) { } } }
            """));

    [Fact]
    public Task Right() => Check.FilesAsync(
        Code.File("""
            partial class Outer { [Manifest] internal partial class Shop { static void Define(Manifest m) { } } }
            """));

    [Fact]
    public Task Wrong_private() => Check.FilesAsync(
        Code.File("""
            partial class Outer { [Manifest] partial class {|SVC9010:Shop|} { static void Define(Manifest m) { } } }
            """));
}
