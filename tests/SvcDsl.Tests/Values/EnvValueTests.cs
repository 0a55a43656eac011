namespace SvcDsl;

public class EnvValueTests
{
    [Fact]
    public void Texts_and_numbers_are_texts() => Assert.Equal(
        """
        env:
        - name: TEXT
          value: production
        - name: NUMBER
          value: "42"
        - name: NEGATIVE
          value: "-1"
        - name: OTHER
          value: $(TEXT)/x
        - name: EMPTY
          value: ""

        """,
        Manifests.Container(c => c.Env("TEXT", "production").Env("NUMBER", 42).Env("NEGATIVE", -1).Env("OTHER", "$(TEXT)/x").Env("EMPTY", "")));

    [Fact]
    public void Fields_and_keys() => Assert.Equal(
        """
        env:
        - name: IP
          valueFrom:
            fieldRef:
              fieldPath: status.podIP
        - name: LEVEL
          valueFrom:
            configMapKeyRef:
              name: settings
              key: level
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: db
              key: password

        """,
        Manifests.Container(c => c
            .Env("IP", EnvValue.Field("status.podIP"))
            .Env("LEVEL", EnvValue.ConfigMap("settings", "level"))
            .Env("PASSWORD", EnvValue.Secret("db", "password"))));

    [Fact]
    public void Holes_take_addresses_texts_and_numbers() => Assert.Equal(
        "http://api.back:8080/v1/x//2",
        Value((m, api) => $"http://{api.Host}:{api.PortNumber()}/v1/{"x"}/{(string?)null}/{2}"));

    [Fact]
    public void A_url_alone() => Assert.Equal("http://api.back:8080", Value((_, api) => api.Url()));

    [Fact]
    public void The_handler_can_be_used_by_hand() => Assert.Equal(
        "http://api.back/v1",
        Value((_, api) =>
        {
            var value = new EnvValue(literalLength: 10, formattedCount: 1);
            value.AppendLiteral("http://");
            value.AppendFormatted(api.Host);
            value.AppendLiteral("/v");
            value.AppendFormatted(1);
            value.AppendFormatted("");
            return value;
        }));

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => (EnvValue)(string)null!).ParamName);
        Assert.Equal("reference", Assert.Throws<ArgumentNullException>(() => (EnvValue)(ServiceReference)null!).ParamName);
        Assert.Equal("fieldPath", Assert.Throws<ArgumentNullException>(() => EnvValue.Field(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => EnvValue.ConfigMap(null!, "k")).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => EnvValue.Secret("s", null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new EnvValue(0, 0).AppendLiteral(null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new EnvValue(0, 0).AppendFormatted((ServiceReference)null!)).ParamName);
    });

    private static string Value(Func<Manifest, ClusterIPService, EnvValue> value)
    {
        string yaml = Manifests.Yaml(m =>
        {
            ClusterIPService api = m.ClusterIP("api").In("back").Port(8080, name: "http");
            m.Deployment("web").In("shop").Container("main", "i").Env("A", value(m, api));
        });
        return yaml.Split("value: ")[1].Split('\n')[0].Trim('"');
    }
}
