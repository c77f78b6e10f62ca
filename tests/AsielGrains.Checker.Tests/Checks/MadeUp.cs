using System.Text;
using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Tests.Checks;

/// <summary>
/// A small history with its rows, made by hand: right as it stands, for a test to break in one place.
/// </summary>
sealed class MadeUp
{
    public const string Key = "case/0123456789abcdef0123456789abcdef";
    public const string Person = "00000000000000000000000000000001";

    readonly List<LoggedEvent> _rows = [];
    readonly List<LoggedDisclosure> _disclosures = [];

    public History History { get; } = new();

    public IList<LoggedEvent> Rows => _rows;

    public IList<LoggedDisclosure> Disclosures => _disclosures;

    /// <summary>Registered, lodged, read and corrected, one after the other, with one copy.</summary>
    public static MadeUp Right()
    {
        var made = new MadeUp();
        var register = made.Register();
        made.Answer(register, 1);
        made.Answer(made.Ask(OperationKind.Register, register.Arguments, register.Command), 1, repeated: true);
        made.Answer(made.Lodge(), 2);
        made.Show(2, lodgedOn: "2026-03-01");
        made.Answer(made.Correct("aa", 3), 3);
        return made;
    }

    /// <summary>Figures as they are at the end of <see cref="Right"/> when one case is lodged.</summary>
    public static FlowSeen Figures(int lodged) => new()
    {
        Client = "client", Position = "0.3", Stock = new Dictionary<string, long> { ["3|SYR|1"] = lodged },
        Inflow = new Dictionary<string, long> { ["2026-02-01|SYR|1"] = 1 }, PersonsInProcedure = 1,
    };

    public Operation Register()
    {
        var said = new CaseArguments
        {
            RegisteredOn = "2026-02-01", Kind = 1, Nationality = "SYR", VNumber = "9990000001", FamilyName = "Kanarie",
            GivenNames = "Noor", BornOn = "1990-01-31",
        };
        var operation = Ask(OperationKind.Register, said);
        Store(operation, "case.registered",
            $$"""{"person":"{{Person}}","kind":"First","nationality":"SYR","on":"2026-02-01"}""");
        return operation;
    }

    public Operation Lodge()
    {
        var operation = Ask(OperationKind.Lodge, new() { LodgedOn = "2026-03-01" });
        Store(operation, "case.lodged", """{"on":"2026-03-01"}""");
        return operation;
    }

    public Operation Correct(string household, long? storedAs)
    {
        var operation = Ask(OperationKind.Correct, new() { Household = household });
        if (storedAs is not null)
            Store(operation, "case.corrected", $$"""{"household":"{{household}}","on":"2026-05-01"}""");
        return operation;
    }

    public Operation Ask(OperationKind kind, CaseArguments said, Guid? command = null) =>
        History.Invoke("client", command ?? Guid.NewGuid(), kind, Key, said);

    public void Answer(Operation operation, long version, bool repeated = false, bool known = false) =>
        History.Return(operation, new Outcome.Accepted(
            Key["case/".Length..],
            version,
            $"0.{version}",
            known,
            repeated,
            operation.Kind is OperationKind.Register ? Person : null));

    public Operation Show(long version, string? lodgedOn = null, string? household = null)
    {
        var read = Ask(OperationKind.Read, new());
        _disclosures.Add(new(Key, "F1,F3"));
        History.Return(read, new Outcome.Seen(new()
        {
            Version = version, Position = $"0.{version}", Stage = lodgedOn is null ? 2 : 3, Kind = 1,
            Nationality = "SYR", Person = Person, Household = household, RegisteredOn = "2026-02-01",
            LodgedOn = lodgedOn,
            VNumber = "9990000001", FamilyName = "Kanarie", GivenNames = "Noor", BornOn = "1990-01-31",
        }));
        return read;
    }

    public void Store(Operation operation, string type, string body) => _rows.Add(new(
        Key, _rows.Count + 1, new(0, _rows.Count + 1), 1_000_000 + _rows.Count, operation.Command, type,
        Encoding.UTF8.GetBytes(body)));

    public Verdict Check(CheckSettings? settings = null) =>
        HistoryChecker.Check(History, _rows, _disclosures, settings);
}
