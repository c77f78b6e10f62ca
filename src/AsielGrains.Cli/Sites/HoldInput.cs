using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace AsielGrains.Cli.Sites;

/// <summary>What a hold is asked with on the command line.</summary>
sealed class HoldInput(Surroundings surroundings)
{
    readonly Argument<string> _site = SiteInput.Site();
    readonly Option<string?> _household = CheckedOption.Household();
    readonly Option<int> _persons = new("--persons") { Description = "How many persons.", Required = true };
    readonly Option<string?> _part = new("--part") { Description = "The part in which the site chooses." };

    readonly Option<string[]> _places = new("--places")
    {
        Description = "One place for each person, for example A-101/2.",
        AllowMultipleArgumentsPerToken = true,
    };

    readonly Option<string?> _from = CheckedOption.Date(
        "--from", "The night of the planned arrival; left out: tonight.");

    readonly Option<string?> _until = CheckedOption.Date("--until", "The day of the planned departure.");
    readonly Option<double?> _hours = new("--hours") { Description = "Hours until the hold ends by itself." };
    readonly Option<string[]> _meets = SiteInput.Several<UnitTrait>(
        "--meets", "The rules of units that the household meets.");
    readonly Option<string?> _above = new("--above-ceiling") { Description = "Why it may go above the ceiling." };
    readonly Option<string?> _request = CheckedOption.RequestId();

    public void AddTo(Command command)
    {
        _household.Required = true;
        _above.AcceptOnlyFromAmong([.. Enum.GetValues<OverrideReason>().Skip(1).Select(SiteInput.NameOf)]);
        command.Arguments.Add(_site);
        foreach (Option option in (ReadOnlySpan<Option>)
            [_household, _persons, _part, _places, _from, _until, _hours, _meets, _above, _request])
            command.Options.Add(option);
    }

    public OverrideReason? AboveCeiling(ParseResult parsed) =>
        parsed.GetValue(_above) is { } reason ? SiteInput.Parse<OverrideReason>(reason) : null;

    public HoldPlacesRequest Read(ParseResult parsed) => new()
    {
        RequestId = RequestIds.Of(parsed.GetValue(_request)),
        SiteId = parsed.GetValue(_site),
        HouseholdId = parsed.GetValue(_household),
        Persons = parsed.GetValue(_persons),
        Part = parsed.GetValue(_part) ?? "",
        Places = { parsed.GetValue(_places) ?? [] },
        From = SiteInput.OrToday(parsed.GetValue(_from), surroundings),
        Until = parsed.GetValue(_until) ?? "",
        ExpiresAt = parsed.GetValue(_hours) is { } hours
            ? Timestamp.FromDateTimeOffset(SiteInput.InHours(hours, surroundings))
            : null,
        MetRules = { SiteInput.SeveralOf<UnitTrait>(parsed.GetValue(_meets)) },
    };
}
