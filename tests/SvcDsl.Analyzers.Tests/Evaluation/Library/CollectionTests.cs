namespace SvcDsl.Analyzers.Tests.Evaluation.Library;

/// <summary>Lists, arrays, dictionaries, sets, queues and stacks.</summary>
public class CollectionTests
{
    [Fact]
    public void Lists() => ExpressionTable.Same(
        "Show(Do(() => { var l = new List<int> { 1, 2 }; l.Add(3); l.Insert(0, 9); l.Remove(2); l.RemoveAt(0); l.AddRange(new[] { 7, 8 }); return l; }))",
        "Show(Do(() => { var l = new List<int>(Numbers); l.Sort(); l.Reverse(); return l; }))", "Show(Do(() => { var l = new List<int>(Numbers); l.RemoveAll(n => n == 3); return l; }))", "Show(Do(() => { var l = new List<string>(Words); l.Sort(StringComparer.Ordinal); return l; }))",
        "Show(Do(() => { var l = new List<int> { 1, 2, 3 }; l[1] = 5; l.InsertRange(1, new[] { 8, 9 }); l.RemoveRange(0, 2); return l; }))", "Show(Do(() => { IList<int> l = new List<int>(); l.Add(1); l.Insert(0, 2); return l[0] + l.Count; }))",
        "Show(new List<int>(Numbers).IndexOf(2))", "Show(new List<int>(Numbers).LastIndexOf(3))", "Show(new List<int>(Numbers).Find(n => n > 1))", "Show(new List<int>(Numbers).FindLast(n => n > 5))", "Show(new List<int>(Numbers).FindIndex(n => n == 2))", "Show(new List<int>(Numbers).FindAll(n => n == 3))",
        "Show(new List<int>(Numbers).Exists(n => n == 9))", "Show(new List<int>(Numbers).TrueForAll(n => n > 0))", "Show(new List<int>(Numbers).ConvertAll(n => n * 2))", "Show(new List<int>(Numbers).GetRange(1, 2))", "Show(new List<int>(Numbers).Contains(2))", "Show(new List<int>(Numbers).ToArray())", "Show(new List<string?> { null }.Contains(null))",
        "Show(Do(() => { int sum = 0; new List<int>(Numbers).ForEach(n => sum += n); return sum; }))", "Show(Do(() => { IReadOnlyList<int> l = [1, 2]; return l[1] + l.Count; }))", "Show(Do(() => { ICollection<string> l = new List<string>(); l.Add(\"a\"); l.Clear(); return l.Count; }))");

    [Fact]
    public void Arrays() => ExpressionTable.Same(
        "Show(Do(() => { int[] a = [3, 1, 2]; Array.Sort(a); return a; }))", "Show(Do(() => { int[] a = [3, 1, 2]; Array.Reverse(a); return a; }))", "Show(Do(() => { int[] a = new int[3]; Array.Fill(a, 7); a[1]++; return a; }))", "Show(Array.IndexOf(Numbers, 2))", "Show(Array.Find(Numbers, n => n < 3))", "Show(Array.Exists(Numbers, n => n > 5))",
        "Show(Array.ConvertAll(Numbers, n => \"n\" + n))", "Show(Array.Empty<int>())", "Show(Numbers.Length)", "Show((int[])Numbers.Clone())", "Show(Do(() => { string t = \"\"; Array.ForEach(Words, w => t += w); return t; }))");

    [Fact]
    public void Dictionaries() => ExpressionTable.Same(
        "Show(Do(() => { var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; d.Add(\"c\", 3); d[\"a\"] = 9; return d.Keys.Concat(d.Values.Select(v => \"\" + v)); }))", "Show(Do(() => { var d = new Dictionary<int, string> { { 1, \"x\" }, { 2, \"y\" }, { 3, \"z\" } }; d.Remove(2); d.Remove(1); d.Add(7, \"n\"); d.Add(8, \"m\"); d.Add(9, \"k\"); return d.Keys; }))",
        "Show(Do(() => { var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"A\"] = 1 }; d[\"a\"]++; return d.First().Key + d[\"A\"]; }))", "Show(Do(() => { var d = new Dictionary<string, int>(); return d.TryGetValue(\"x\", out int v) + \"|\" + v; }))", "Show(Do(() => { var d = new Dictionary<string, int> { [\"x\"] = 5 }; return d.TryGetValue(\"x\", out int v) ? v : 0; }))",
        "Show(Do(() => { var d = new Dictionary<string, int>(); return d.TryAdd(\"a\", 1) + \"\" + d.TryAdd(\"a\", 2) + d[\"a\"]; }))", "Show(new Dictionary<string, int> { [\"a\"] = 1 }.GetValueOrDefault(\"b\", 7))", "Show(new Dictionary<string, int> { [\"a\"] = 1 }.GetValueOrDefault(\"b\"))", "Show(new Dictionary<string, int> { [\"a\"] = 1 }.ContainsValue(1))",
        "Show(Do(() => { var d = new Dictionary<(string, int), string> { [(\"a\", 1)] = \"x\" }; return d[(\"a\", 1)] + d.ContainsKey((\"a\", 2)); }))", "Show(Do(() => { var d = new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 1 }; return d[DayOfWeek.Monday]; }))", "Show(Do(() => { string t = \"\"; foreach (var (k, v) in new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }) t += k + v; return t; }))",
        "Show(new Dictionary<string, int>(new Dictionary<string, int> { [\"q\"] = 4 })[\"q\"])", "Show(Do(() => { IDictionary<string, int> d = new Dictionary<string, int>(); d[\"a\"] = 3; d.Add(\"b\", 4); return d[\"a\"] + d.Count; }))", "Show(Do(() => { IReadOnlyDictionary<string, int> d = new Dictionary<string, int> { [\"a\"] = 3 }; return d[\"a\"] + d.Count; }))", "Show(Do(() => { var d = new Dictionary<string, List<int>> { [\"a\"] = [1] }; d[\"a\"].Add(2); return d[\"a\"]; }))");

    [Fact]
    public void Sets_queues_and_stacks() => ExpressionTable.Same(
        "Show(new HashSet<int>(Numbers))", "Show(Do(() => { var s = new HashSet<string> { \"a\", \"b\", \"a\" }; return s.Add(\"b\") + \"\" + s.Add(\"c\") + s.Count; }))", "Show(Do(() => { var s = new HashSet<int> { 1, 2, 3 }; s.IntersectWith(new[] { 3, 1 }); s.UnionWith(new[] { 9, 8 }); return s; }))", "Show(Do(() => { var s = new HashSet<int> { 1, 2, 3 }; s.ExceptWith(new[] { 2 }); s.Add(7); return s; }))",
        "Show(new HashSet<int> { 1, 2 }.IsSubsetOf(new[] { 1, 2, 3 }))", "Show(new HashSet<int> { 1, 2 }.SetEquals(new[] { 2, 1, 1 }))", "Show(new HashSet<int> { 1, 2 }.Overlaps(new[] { 2 }))", "Show(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"a\" }.Contains(\"A\"))", "Show(Do(() => { HashSet<int> s = [1, 1, 2]; return s.Count; }))", "Show(Do(() => { var s = new HashSet<int> { 1, 2, 3 }; s.RemoveWhere(n => n < 3); return s; }))",
        "Show(Do(() => { var q = new Queue<int>(Numbers); q.Enqueue(9); return q.Dequeue() + \"\" + q.Peek() + q.Count + string.Join(\",\", q); }))", "Show(Do(() => { var q = new Stack<int>(Numbers); q.Push(9); return q.Pop() + \"\" + q.Peek() + q.Count + string.Join(\",\", q); }))", "Show(Do(() => { var q = new Queue<string>(); return q.TryDequeue(out string? x) + (x ?? \"none\"); }))");

    [Fact]
    public void Collections_that_are_changed_while_a_loop_runs_end_the_evaluation() => ExpressionTable.Unknown(
        "Do(() => { var l = new List<int> { 1, 2 }; foreach (int i in l) l.Add(i); return \"a\"; })",
        "Do(() => { var l = new List<int> { 1, 2 }; foreach (int i in l) l[0] = i; return \"a\"; })",
        "Do(() => { var d = new Dictionary<int, int> { [1] = 2 }; foreach (var p in d) d.Add(5, 5); return \"a\"; })",
        "Show(Do(() => { var s = new HashSet<int> { 1, 2 }; s.Remove(1); s.Remove(2); s.Add(3); s.Add(4); return s; }))");
}
