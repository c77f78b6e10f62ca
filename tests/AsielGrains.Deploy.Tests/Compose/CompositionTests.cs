using System.Text.Json.Nodes;
using AsielGrains.Deploy.Tests.Settings;

namespace AsielGrains.Deploy.Tests.Compose;

/// <summary>What the services say of each other and of the host is so.</summary>
public class CompositionTests
{
    [Fact]
    public void Three_silos_have_one_image_their_own_address_and_their_own_ports()
    {
        var silos = Composition.Silos.ToList();
        Assert.Equal(3, silos.Count);
        Assert.Single(silos.Select(silo => (string)silo["image"]!).Distinct());
        Assert.All(silos, silo => Assert.Equal(
            (string)silo["environment"]!["Cluster__Address"]!,
            (string)silo["networks"]!["silos"]!["ipv4_address"]!));
        Assert.Equal(3, silos.Select(silo => (string)silo["environment"]!["Cluster__Address"]!).Distinct().Count());
        var ports = silos.SelectMany(silo => Composition.Strings(silo["ports"])).ToList();
        Assert.Equal(ports.Count, ports.Distinct().Count());
    }

    [Fact]
    public void Every_setting_is_one_that_the_host_reads() => Assert.All(
        Composition.Silos,
        silo => Assert.Empty(HostSettings.Strangers(silo["environment"]!.AsObject().Select(pair => pair.Key))));

    [Fact]
    public void Ports_are_open_on_this_machine_only_and_lead_to_where_the_host_listens()
    {
        Assert.All(
            Composition.Services.SelectMany(service => Composition.Strings(service.Value!["ports"])),
            port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        string[] open = [$":{HostPorts.Defaults["pages"]}", $":{HostPorts.Defaults["grpc"]}"];
        Assert.All(
            Composition.Silos.SelectMany(silo => Composition.Strings(silo["ports"])),
            port => Assert.Contains(open, end => port.EndsWith(end, StringComparison.Ordinal)));
    }

    [Fact]
    public void Whoever_publishes_a_port_is_on_a_network_that_is_not_internal()
    {
        var networks = Composition.Json["networks"]!.AsObject();
        var open = networks.Where(network => !((bool?)network.Value!["internal"] ?? false))
            .Select(network => network.Key).ToList();
        var publishers = Composition.Services.Where(service => service.Value!["ports"] is not null).ToList();
        Assert.NotEmpty(publishers);
        Assert.All(publishers, service => Assert.True(
            Names(service.Value!["networks"]).Intersect(open).Any(), $"{service.Key} can't be reached."));
    }

    [Fact]
    public void Images_are_of_one_version()
    {
        Assert.Empty(Images.Loose(Composition.Services.Select(service => (string)service.Value!["image"]!)));
        Assert.Empty(Images.Loose(Repository.Read("deploy/container/Dockerfile").Split('\n')
            .Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])));
    }

    [Fact]
    public void Silos_are_nobody_and_write_nowhere_but_in_memory() => Assert.All(Composition.Silos, silo =>
    {
        Assert.True((bool)silo["read_only"]!);
        Assert.Equal(["ALL"], Composition.Strings(silo["cap_drop"]));
        Assert.Equal(["no-new-privileges:true"], Composition.Strings(silo["security_opt"]));
        Assert.Null(silo["volumes"]);
        Assert.Equal(0, (int)silo["ulimits"]!["core"]!);
    });

    [Fact]
    public void The_image_runs_as_nobody_without_dumps_and_diagnostics()
    {
        var lines = Repository.Read("deploy/container/Dockerfile").Split('\n');
        Assert.Contains("USER 1654:1654", lines);
        Assert.Contains(lines, line => line.Contains("DOTNET_EnableDiagnostics=0", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("DOTNET_DbgEnableMiniDump=0", StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_is_built_by_any_builder_and_nobody_can_write_to_the_program()
    {
        var copied = Repository.Read("deploy/container/Dockerfile").Split('\n')
            .Single(line => line.StartsWith("COPY", StringComparison.Ordinal)
                && line.Contains(" host/ ", StringComparison.Ordinal));
        Assert.Matches(" --chmod=0?[0-7]{3} ", copied);
        Assert.DoesNotMatch("--chmod=0?[0-7]*[2367]", copied);
    }

    [Fact]
    public void What_is_mounted_built_and_depended_on_exists()
    {
        Assert.All(
            Composition.Services.SelectMany(service => Composition.Strings(service.Value!["volumes"]))
                .Select(volume => volume.Split(':')[0]).Where(source => source.StartsWith('.')),
            source => Assert.True(Path.Exists(Path.Combine(Repository.At(Composition.Folder), source)), source));
        Assert.All(
            Composition.Services.SelectMany(service => Composition.Strings(service.Value!["secrets"])),
            secret => Assert.NotNull(Composition.Json["secrets"]![secret]));
        Assert.All(Composition.Silos, silo => Assert.True(File.Exists(Path.GetFullPath(Path.Combine(
            Repository.At(Composition.Folder), (string)silo["build"]!["context"]!,
            (string)silo["build"]!["dockerfile"]!)))));
        Assert.All(
            Composition.Services.SelectMany(service => Names(service.Value!["networks"])),
            network => Assert.True(Composition.Json["networks"]!.AsObject().ContainsKey(network)));
    }

    [Fact]
    public async Task Every_secret_is_made_by_prepare_and_the_certificates_fit_the_settings()
    {
        using var scratch = new Scratch();
        (await ProgramRun.Of(Repository.Root, Repository.At("deploy/compose/prepare"), scratch.Path)).Succeeded();

        Assert.All(Composition.Json["secrets"]!.AsObject(), secret => Assert.True(
            File.Exists(scratch.At(Path.GetFileName((string)secret.Value!["file"]!))), secret.Key));
        Assert.Equal(32, new FileInfo(scratch.At("journal.key")).Length);
        var name = (string)Composition.Silos.First()["environment"]!["Tls__Silos__Name"]!;
        (await ProgramRun.Of(
            scratch.Path, "openssl", "verify", "-x509_strict", "-purpose", "sslclient", "-verify_hostname", name,
            "-CAfile", "authority.crt", "silo.crt")).Succeeded();
        (await ProgramRun.Of(
            scratch.Path, "openssl", "verify", "-x509_strict", "-purpose", "sslserver", "-verify_hostname", "localhost",
            "-CAfile", "authority.crt", "door.crt")).Succeeded();
    }

    [Fact]
    public async Task Prepare_leaves_what_is_there()
    {
        using var scratch = new Scratch();
        (await ProgramRun.Of(Repository.Root, Repository.At("deploy/compose/prepare"), scratch.Path)).Succeeded();
        var key = TwoReadings(scratch);
        (await ProgramRun.Of(Repository.Root, Repository.At("deploy/compose/prepare"), scratch.Path)).Succeeded();
        Assert.Equal(key, TwoReadings(scratch));
    }

    static string TwoReadings(Scratch scratch) =>
        Convert.ToHexString(File.ReadAllBytes(scratch.At("journal.key"))) + File.ReadAllText(scratch.At("silo.crt"));

    static IEnumerable<string> Names(JsonNode? networks) => networks switch
    {
        JsonObject map => map.Select(pair => pair.Key),
        _ => Composition.Strings(networks),
    };
}
