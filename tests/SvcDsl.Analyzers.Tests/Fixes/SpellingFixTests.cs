using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class SpellingFixTests
{
    [Fact]
    public Task Names() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Service("Web").Port(80);
        m.Deployment("a_b").In("x.y").Container("The App", "c:1");
        """, """
        m.Service("web").Port(80);
        m.Deployment("a-b").In("x-y").Container("the-app", "c:1");
        """, title: "Change name to \"web\"");

    [Fact]
    public Task A_name_that_another_object_has() => Fix.NothingAsync<ReplaceValueFix>("""
        m.Service("web").Port(80);
        m.Service("Web").Port(81);
        """);

    [Fact]
    public Task A_name_without_any_letter() => Fix.NothingAsync<ReplaceValueFix>("""
        m.Deployment("__");
        """);

    [Fact]
    public Task Labels() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Namespace("a").Labels(("my key", "Some Value!"), ("b", "1.0_a"));
        """, """
        m.Namespace("a").Labels(("my-key", "Some-Value"), ("b", "1.0_a"));
        """);

    [Fact]
    public Task Port_names() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, "Http");
        m.Service("web").Port(80, name: "a_b");
        """, """
        m.Deployment("web").Container("web", "web:1").WithPort(80, "http");
        m.Service("web").Port(80, name: "a-b");
        """, title: "Change port name to \"http\"");

    [Fact]
    public Task A_port_name_that_a_Service_leads_to_by_a_text_that_is_put_together() => Fix.DefineAsync<ReplaceValueFix>("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(80, "Http");
        m.Service("web").Select(web).Port(80, to: string.Concat("Ht", "tp"));
        """, """
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(80, "http");
        m.Service("web").Select(web).Port(80, to: string.Concat("Ht", "tp"));
        """);

    [Fact]
    public Task A_number_in_quotes() => Fix.DefineAsync<WriteNumberFix>("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(8080);
        m.Service("web").Select(web).Port(80, to: "8080").Port(81, "8080", name: "b");
        """, """
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(8080);
        m.Service("web").Select(web).Port(80, to: 8080).Port(81, 8080, name: "b");
        """, title: "Write the number 8080");
}
