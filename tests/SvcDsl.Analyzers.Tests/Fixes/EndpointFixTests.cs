using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class EndpointFixTests
{
    [Fact]
    public Task Name_of_the_Service() => Fix.DefineAsync<ReplaceValueFix>("""
        m.WithoutSelector("database").Port(5432);
        m.Endpoints("databse").Addresses("203.0.113.7").Port(5432);
        """, """
        m.WithoutSelector("database").Port(5432);
        m.Endpoints("database").Addresses("203.0.113.7").Port(5432);
        """);

    [Fact]
    public Task Name_of_the_port_of_the_Service() => Fix.DefineAsync<ReplaceValueFix>("""
        m.WithoutSelector("db").Port(5432, name: "sql");
        m.Endpoints("db").Addresses("203.0.113.7").Port(5432, name: "postgres");
        """, """
        m.WithoutSelector("db").Port(5432, name: "sql");
        m.Endpoints("db").Addresses("203.0.113.7").Port(5432, name: "sql");
        """);

    [Fact]
    public Task Spelling_of_a_port_name() => Fix.DefineAsync<ReplaceValueFix>("""
        m.WithoutSelector("db").Port(5432, name: "sql-main");
        m.Endpoints("db").Addresses("203.0.113.7").Port(5432, name: "sql_main");
        """, """
        m.WithoutSelector("db").Port(5432, name: "sql-main");
        m.Endpoints("db").Addresses("203.0.113.7").Port(5432, name: "sql-main");
        """);
}
