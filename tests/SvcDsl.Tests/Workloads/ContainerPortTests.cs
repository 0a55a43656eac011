namespace SvcDsl;

public class ContainerPortTests
{
    [Fact]
    public void It_goes_on_with_the_next_port_of_the_same_container()
    {
        Container? main = null, ofPort = null;
        Assert.Equal(
            "ports:\n- name: http\n  containerPort: 80\n- name: dns\n  containerPort: 53\n  protocol: UDP\n",
            Manifests.Container(c =>
            {
                main = c;
                ofPort = c.Port("http", 80).Port("dns", 53, Protocol.Udp).Container;
            }));
        Assert.Same(main, ofPort);
    }

    [Fact]
    public void It_hands_what_runs_locally_to_its_container()
    {
        ContainerPort? http = null;
        LocalPod pod = LocalPod.Command("web");
        Manifests.Container(c => http = c.Port("http", 80).RunLocally(pod));
        Assert.Same(pod, http!.Container.LocalPod);
    }

    [Fact]
    public void It_says_what_it_is()
    {
        var texts = new List<string>();
        Manifests.Container(c => texts.AddRange([c.Port("http", 80).ToString(), c.Port(81).ToString()]));
        Assert.StartsWith("port http of Deployment 'web' at ", texts[0], StringComparison.Ordinal);
        Assert.StartsWith("port 81 of Deployment 'web' at ", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_handle_is_written_by_its_name_or_by_its_number() => Assert.Equal(
        """
        spec:
          type: ClusterIP
          ports:
          - name: http
            port: 80
            targetPort: http
          - name: metrics
            port: 9090
            targetPort: 9091

        """,
        Manifests.Spec(m =>
        {
            Container main = m.Deployment("web").Container("main", "i");
            m.ClusterIP("web").Port(80, to: main.Port("http", 5000)).Port(9090, to: main.Port(9091), name: "metrics");
        }));
}
