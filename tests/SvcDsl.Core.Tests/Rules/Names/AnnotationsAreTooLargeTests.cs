namespace SvcDsl.Rules.Names;

public class AnnotationsAreTooLargeTests
{
    private const int Allowed = 262144;

    [Fact]
    public void Keys_and_values_are_counted_in_bytes() => Check.Single<AnnotationsAreTooLarge>(
        Service($"{{a: b, big: {new string('ä', (Allowed - 4) / 2)}}}"),
        "metadata.annotations",
        "The annotations of Service 'web' have 262145 bytes where 262144 are allowed, most of them in 'big', so the API server rejects it; put it into a ConfigMap");

    [Fact]
    public void Of_a_template() => Assert.Equal("spec.template.annotations", Assert.Single(Check.With<AnnotationsAreTooLarge>(Check.SetOf(
        Check.Web().Replace("metadata: {labels: {app: web}}", $"metadata: {{labels: {{app: web}}, annotations: {{a: {new string('x', Allowed)}}}}}", StringComparison.Ordinal)))).Path);

    [Fact]
    public void Unknown_parts_cannot_make_them_smaller() =>
        Assert.Single(Check.With<AnnotationsAreTooLarge>(Check.SetWithUnknowns(Service($"{{OPEN: 1, a: UNKNOWN, b: {new string('x', Allowed)}}}"))));

    [Fact]
    public void Silent()
    {
        Check.Silent<AnnotationsAreTooLarge>(Service($"{{a: {new string('x', Allowed - 1)}}}"));
        Check.Silent<AnnotationsAreTooLarge>(Service("text"));
        Assert.Empty(Check.With<AnnotationsAreTooLarge>(Check.SetWithUnknowns(Service("{a: UNKNOWN}"))));
    }

    private static string Service(string annotations) => $"{{apiVersion: v1, kind: Service, metadata: {{name: web, annotations: {annotations}}}}}";
}
