namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Numbers : ConstructGroup
{
    public override string Title => "Numbers";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("operators of all integer types, with their promotion", """
            byte b = 200; short s = 3; uint u = 7; long l = 5; ulong w = 9;
            m.Service("s" + (b + s) + (u * 2) + (l << 3) + (w / 2)).Port(b / s);
            """),
        new("`unchecked` overflow wraps around", """
            int n = int.MaxValue;
            m.Service("s").Port(unchecked(n + 81 + int.MinValue + 1));
            """),
        new("`float`, `double` and `decimal`", """
            double d = 7; float f = 1.5f; decimal e = 2.50m;
            m.Service("s").Port((int)(d / 2)).Port((int)(f * 4), name: "a").Port((int)(e * 4), name: "b");
            """),
        new("conversions between numeric types and `char`", """
            long l = 300; char c = 'a';
            m.Service("s" + (char)(c + 1)).Port((byte)l).Port(c, name: "c");
            """),
        new("lifted operators on nullable values", """
            int? a = null, b = 5;
            m.Service("s").Port((a + b) ?? 80).Port((b * 2)!.Value, name: "b").Port(a > b ? 1 : 2, name: "c");
            """),
        new("compound assignments that keep a small type", """
            byte b = 250;
            b += 10;
            b++;
            m.Service("s").Port(b);
            """),
        new("`Math` with exact results", """m.Service("s").Port(Math.Max(3, Math.Abs(-80))).Port((int)Math.Round(2.5), name: "b").Port((int)Math.Sqrt(81), name: "c");"""),
        new("`int.Parse`, `TryParse`, `Convert`", """
            if (int.TryParse("81", out int port)) m.Service("s").Port(port).Port(int.Parse("82"), name: "b").Port(Convert.ToInt32(83.4), name: "c");
            """),
        new("a division by zero", "m.Service(\"a\").Port(80);\nint zero = m.Environment.Length - m.Environment.Length;\ntry { m.Service(\"s\").Port(5 / zero); } catch (DivideByZeroException) { }") { Unknown = "the program throws" },
        new("functions whose last digit is up to the machine", """m.Service("s").Port((int)Math.Exp(m.Environment.Length));""") { Unknown = "processors and libraries round differently" },
    ];
}
