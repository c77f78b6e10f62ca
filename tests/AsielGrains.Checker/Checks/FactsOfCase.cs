using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>What rows say of one case, added up for the recount.</summary>
sealed class FactsOfCase
{
    static readonly string[] Kinds = ["NotStated", "First", "Repeat", "Family"];

    string? _announcedOn;
    string? _registeredOn;
    string? _lodgedOn;
    string? _withdrawnOn;
    string _nationality = "";
    int _kind;

    public string Person { get; private set; } = "";

    public int Stage => _withdrawnOn is not null ? 4
        : _lodgedOn is not null ? 3
        : _registeredOn is not null ? 2
        : _announcedOn is not null ? 1 : 0;

    public bool IsOpen => Stage is >= 1 and <= 3;

    public string Group => $"{_nationality}|{_kind}";

    public string? On(string basis) => basis switch
    {
        "announced" => _announcedOn,
        "lodged" => _lodgedOn,
        _ => _registeredOn,
    };

    public void Take(LoggedEvent row)
    {
        switch (row.Type)
        {
            case "case.announced":
                if (_registeredOn is null)
                    Describe(row, row.Text("person"));
                _announcedOn = row.Text("on");
                break;
            case "case.registered":
                Describe(row, row.Text("person"));
                _registeredOn = row.Text("on");
                break;
            case "case.lodged":
                _lodgedOn = row.Text("on");
                break;
            case "case.withdrawn":
                _withdrawnOn = row.Text("on");
                break;
            case "case.corrected":
                Describe(row, null);
                _announcedOn = row.Text("announcedOn") ?? _announcedOn;
                _registeredOn = row.Text("registeredOn") ?? _registeredOn;
                _lodgedOn = row.Text("lodgedOn") ?? _lodgedOn;
                _withdrawnOn = row.Text("withdrawnOn") ?? _withdrawnOn;
                break;
        }
    }

    void Describe(LoggedEvent row, string? person)
    {
        Person = person ?? Person;
        _nationality = row.Text("nationality") ?? _nationality;
        _kind = row.Text("kind") is { } kind ? Array.IndexOf(Kinds, kind) : _kind;
    }
}
