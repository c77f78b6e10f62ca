using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Gateway.Tests.Imports;

/// <summary>Rows of imports.</summary>
static class Rows
{
    public static ImportRow Of(string source, SubmitCommandsRequest command) =>
        new() { Source = source, Command = command };

    public static ImportRow Announce(string id) => Of("Politie", new()
    {
        Announce = new() { CaseId = id, AnnouncedOn = "2026-05-01", Kind = ApplicationKind.First },
    });

    public static ImportRow Register(string id)
    {
        var register = Requests.Register(id);
        register.RegisteredOn = "2026-05-02";
        register.Kind = ApplicationKind.First;
        register.Personal = new() { VNumber = $"999{Convert.ToInt32(id[..5], 16):D7}" };
        return Of("Politie", new() { Register = register });
    }

    public static ImportRow Lodge(string id, string on = "2026-05-04") =>
        Of("Politie", new() { Lodge = new() { CaseId = id, LodgedOn = on } });

    public static ImportRow Step(string id, string source, Step step) =>
        Of(source, new() { Report = new() { CaseId = id, Step = step } });
}
