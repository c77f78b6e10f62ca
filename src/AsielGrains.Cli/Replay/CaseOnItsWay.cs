using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Lives;

namespace AsielGrains.Cli.Replay;

/// <summary>
/// One application and how far its commands have come. Only one command of a case is out at a time, so their order
/// survives a lost connection.
/// </summary>
sealed class CaseOnItsWay(string scene, SceneApplication application)
{
    // Family members are reported on entering the country; they sign no M35-H. Nor does anybody while it stands still.
    const int WithoutApplication = 2;
    const int AsylumCommands = 3;

    static readonly string[] Names = ["announce", "register", "lodge"];

    readonly string _caseId = SceneIds.CaseId(scene, application.Number);

    int _step;

    public SceneApplication Application => application;

    /// <summary>Times that the current command was answered with a request to repeat it.</summary>
    public int Attempts { get; set; }

    public int Commands => application.Cell.Kind is ApplicationKind.Family || Pause.Of2020.Covers(application.On)
        ? WithoutApplication
        : AsylumCommands;

    public int CommandsLeft => Commands - _step;

    public string RequestId => SceneIds.RequestId(scene, application.Number, Names[_step]);

    /// <summary>On to the next command; false when there is none.</summary>
    public bool Advance()
    {
        Attempts = 0;
        return ++_step < Commands;
    }

    public SubmitCommandsRequest Command() => _step switch
    {
        0 => new() { Announce = Announce() },
        1 => new() { Register = Register() },
        _ => new() { Lodge = Lodge() },
    };

    string On => CalendarDate.Text(application.On);

    AnnounceCaseRequest Announce() => new()
    {
        RequestId = RequestId,
        CaseId = _caseId,
        AnnouncedOn = On,
        Kind = application.Cell.Kind,
        Nationality = application.Cell.Nationality,
    };

    RegisterCaseRequest Register() => new()
    {
        RequestId = RequestId,
        CaseId = _caseId,
        RegisteredOn = On,
        Kind = application.Cell.Kind,
        Nationality = application.Cell.Nationality,
        Personal = new() { VNumber = SceneIds.VNumber(application.Number) },
    };

    LodgeApplicationRequest Lodge() => new() { RequestId = RequestId, CaseId = _caseId, LodgedOn = On };
}
