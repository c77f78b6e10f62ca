using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Persons;

/// <summary>The options of <c>asiel access disclosures</c>.</summary>
sealed class DisclosureOptions
{
    readonly Option<string?> _case = CheckedOption.CaseOf("--case", "Of this case.");

    readonly Option<bool> _ofPerson = new("--of-person")
    {
        Description = "Of the person whose V-number is read from standard input.",
    };

    readonly Option<string?> _organisation = new("--organisation")
    {
        Description = $"Only to this one: {string.Join(", ", Enum.GetNames<Organisation>().Skip(1))}.",
    };

    readonly Option<string?> _purpose = new("--for") { Description = "Only for this purpose." };

    readonly Option<string?> _from = CheckedOption.Date("--from", "Only from this day on.");

    readonly Option<string?> _through = CheckedOption.Date(
        "--through", "Only up to and including this day.");

    readonly Option<int> _size = new("--page-size") { Description = "At most so many, 1 to 100." };

    readonly Option<string?> _token = new("--page-token") { Description = "The next page, as told with this one." };

    readonly Option<string?> _position = new("--as-of-position")
    {
        Description = "Up to this position of an earlier answer.",
    };

    public IEnumerable<Option> All =>
        [_case, _ofPerson, _organisation, _purpose, _from, _through, _size, _token, _position];

    public ListDisclosuresRequest Read(ParseResult parsed, PersonalInput input) => new()
    {
        CaseId = parsed.GetValue(_case) ?? "",
        VNumber = parsed.GetValue(_ofPerson) ? input.VNumber() : "",
        Organisation = parsed.GetValue(_organisation) ?? "",
        Purpose = parsed.GetValue(_purpose) ?? "",
        From = parsed.GetValue(_from) ?? "",
        Through = parsed.GetValue(_through) ?? "",
        PageSize = parsed.GetValue(_size),
        PageToken = parsed.GetValue(_token) ?? "",
        AsOfPosition = parsed.GetValue(_position) ?? "",
    };
}
