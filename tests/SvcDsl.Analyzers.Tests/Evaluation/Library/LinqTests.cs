namespace SvcDsl.Analyzers.Tests.Evaluation.Library;

/// <summary>The operators of LINQ, as methods and as queries.</summary>
public class LinqTests
{
    [Fact]
    public void Projections_and_slices() => ExpressionTable.Same(
        "Show(Numbers.Select(n => n * 2))", "Show(Numbers.Select((n, i) => n + i))", "Show(Numbers.Where(n => n > 1))", "Show(Numbers.Where((n, i) => i % 2 == 0))", "Show(Words.SelectMany(w => w))", "Show(Words.SelectMany(w => w.Take(1), (w, l) => w + l))", "Show(Words.SelectMany((w, i) => Enumerable.Repeat(w, i)))", "Show(new object[] { 1, \"a\", 2L }.OfType<int>())", "Show(new object[] { \"b\", \"a\" }.Cast<string>())",
        "Show(Numbers.Zip(Words, (n, w) => w + n))", "Show(Numbers.Zip(Words).Select(p => p.First + p.Second))", "Show(Words.Index().Select(p => p.Index + p.Item))", "Show(Numbers.Concat([9]))", "Show(Numbers.Append(5).Prepend(4))", "Show(Numbers.Skip(1).Take(2))", "Show(Numbers.SkipLast(1))", "Show(Numbers.TakeLast(2))", "Show(Numbers.SkipWhile(n => n > 2))", "Show(Numbers.TakeWhile(n => n != 2))",
        "Show(Numbers.AsEnumerable().Reverse())", "Show(new int[0].DefaultIfEmpty())", "Show(new int[0].DefaultIfEmpty(5))", "Show(Numbers.Chunk(3).Select(c => c.Sum()))", "Show(Enumerable.Range(2, 3))", "Show(Enumerable.Repeat(\"a\", 2))", "Show(Enumerable.Empty<int>())");

    [Fact]
    public void Orders_groups_and_joins() => ExpressionTable.Same(
        "Show(Numbers.OrderBy(n => n))", "Show(Numbers.OrderByDescending(n => n))", "Show(Words.OrderBy(w => w.Length).ThenByDescending(w => w, StringComparer.Ordinal))", "Show(Words.OrderBy(w => w, StringComparer.Ordinal))", "Show(Words.OrderBy(w => w.Length))", "Show(Numbers.Order())", "Show(Numbers.OrderDescending())", "Show(new[] { \"b1\", \"a2\", \"a1\" }.OrderBy(w => w))", "Show(Words.OrderBy(w => w == \"db\"))",
        "Show(Words.GroupBy(w => w.Length).Select(g => g.Key + \":\" + g.Count()))", "Show(Words.GroupBy(w => w, w => w.Length).Select(g => g.Key + g.Sum()))", "Show(Words.GroupBy(w => w.Length, (k, g) => k + string.Join(\"\", g)))", "Show(Words.GroupBy(w => w.Length, w => w[0], (k, g) => k + string.Join(\"\", g)))", "Show(Words.ToLookup(w => w.Length)[3])", "Show(Words.ToLookup(w => w.Length)[99])", "Show(Words.CountBy(w => w).Select(p => p.Key + p.Value))",
        "Show(Words.Join(Numbers, w => w.Length, n => n, (w, n) => w + n))", "Show(Numbers.GroupJoin(Words, n => n, w => w.Length, (n, g) => n + \":\" + g.Count()))", "Show(Words.AggregateBy(w => w.Length, 0, (sum, w) => sum + 1).Select(p => p.Key * 10 + p.Value))");

    [Fact]
    public void Sets_and_choices() => ExpressionTable.Same(
        "Show(Numbers.Distinct())", "Show(Words.DistinctBy(w => w.Length))", "Show(Numbers.Union([5, 1]))", "Show(Numbers.Intersect([1, 3, 3]))", "Show(Numbers.Except([3]))", "Show(Words.ExceptBy([2], w => w.Length))", "Show(Words.UnionBy([\"xx\"], w => w.Length))", "Show(Words.IntersectBy([3], w => w.Length))", "Show(new[] { \"a\", \"A\" }.Distinct(StringComparer.OrdinalIgnoreCase))", "Show(Numbers.SequenceEqual([3, 1, 2, 3]))", "Show(Enumerable.Contains(Numbers, 2))",
        "Show(Numbers.First())", "Show(Numbers.First(n => n < 3))", "Show(Numbers.FirstOrDefault(n => n > 5))", "Show(Words.FirstOrDefault(w => w == \"x\"))", "Show(Numbers.FirstOrDefault(n => n > 5, -1))", "Show(Numbers.Last())", "Show(Numbers.LastOrDefault(n => n < 3))", "Show(Numbers.Single(n => n == 2))", "Show(Numbers.SingleOrDefault(n => n == 9))", "Show(Numbers.ElementAt(1))", "Show(Numbers.ElementAtOrDefault(9))",
        "Show(Numbers.Any())", "Show(Numbers.Any(n => n > 2))", "Show(Numbers.All(n => n > 2))", "Show(Numbers.Count())", "Show(Numbers.Count(n => n == 3))", "Show(Numbers.LongCount())");

    [Fact]
    public void Aggregates() => ExpressionTable.Same(
        "Show(Numbers.Sum())", "Show(Words.Sum(w => w.Length))", "Show(Numbers.Average())", "Show(new[] { 1.5, 2.5 }.Sum())", "Show(new[] { 1m, 2m }.Average())", "Show(new int?[] { 1, null, 4 }.Sum())", "Show(new int?[] { null }.Average())", "Show(Numbers.Min())", "Show(Numbers.Max())", "Show(Words.Max(w => w.Length))", "Show(Words.MinBy(w => w.Length))", "Show(Words.MaxBy(w => w.Length))", "Show(new[] { 2.5, 1.5 }.Max())", "Show(new int?[] { null }.Max())",
        "Show(Numbers.Aggregate((a, b) => a * 10 + b))", "Show(Words.Aggregate(\"\", (a, b) => a + b[0]))", "Show(Numbers.Aggregate(0, (a, b) => a + b, s => \"s\" + s))", "Show(Words.Distinct().ToDictionary(w => w, w => w.Length)[\"cache\"])", "Show(Words.Distinct().ToDictionary(w => w).Keys)", "Show(Words.ToHashSet())", "Show(Numbers.ToList())", "Show(Numbers.ToArray().Length)", "Show(new float[] { 1.5f, 2f }.Sum())", "Show(new long[] { 5, 6 }.Average())");

    [Fact]
    public void Query_syntax() => ExpressionTable.Same(
        "Show(from n in Numbers where n > 1 select n * 2)", "Show(from n in Numbers orderby n descending select n)", "Show(from w in Words let l = w.Length where l > 2 select w + l)", "Show(from n in Numbers from w in Words where w.Length == n select w)", "Show(from w in Words group w by w.Length into g select g.Key + \":\" + g.Count())", "Show(from n in Numbers join w in Words on n equals w.Length select n + w)",
        "Show(from n in Numbers join w in Words on n equals w.Length into g select n + \"=\" + g.Count())", "Show(from w in Words orderby w.Length, w.Length % 2 descending select w)", "Show(from w in Words select w.Length into l where l > 2 select l)", "Show((from object o in new object[] { \"a\", \"b\" } select \"x\" + o))");

    [Fact]
    public void Functions_run_in_the_order_of_the_program() => Oracle.Same("""
        int calls = 0;
        foreach (var d in new[] { "a", "b", "c" }.Where(n => { calls++; return n != "b"; }).Select(n => m.Deployment(n + calls)))
            d.Container("c", "c:1");
        var all = Enumerable.Range(1, 2).Select(n => m.Service("s" + n + calls)).ToList();
        all.ForEach(s => s.Port(80 + calls));
        m.Service("first").Port(new[] { 5, 6 }.Select(n => { calls++; return n; }).First() + calls);
        """);

    [Theory]
    [InlineData("m.Deployment(\"d\" + new[] { \"a\", \"b\" }.Select(n => { m.Service(n).Port(80); return n; }).Last());")]
    [InlineData("m.Deployment(\"d\" + new[] { \"a\", \"b\" }.Select(n => { m.Service(n).Port(80); return n; }).Skip(1).Count());")]
    [InlineData("int calls = 0; new[] { 3, 1 }.OrderBy(n => { calls++; return n; }).First(); m.Deployment(\"d\" + calls);")]
    [InlineData("int calls = 0; bool any = new[] { 3, 1 }.Select(n => calls++).Any(); m.Deployment(\"d\" + calls + any);")]
    [InlineData("foreach (string n in new[] { \"b\", \"A\" }.OrderBy(x => x)) m.Deployment(n.ToLowerInvariant());")]
    [InlineData("foreach (string n in new[] { \"a\", \"b\" }.Where(x => x == Environment.MachineName)) m.Deployment(n);")]
    public void What_runtimes_do_differently_is_not_claimed(string body) => Oracle.Cautious(body);
}
