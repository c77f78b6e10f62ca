using System.Diagnostics;
using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Disclosures;
using AsielGrains.Grains.Persons;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Disclosures;

/// <summary>Asks who was shown what of whom, for those who may know.</summary>
sealed class DisclosureDesk(IGrainFactory grains)
{
    const int PageStandard = 50;
    const int PageMax = 100;

    /// <exception cref="RefusedException">The case or the V-number is not known, or a field is malformed.</exception>
    public async Task<ListDisclosuresResponse> List(
        ListDisclosuresRequest request, Admission admission, CancellationToken cancellation)
    {
        var question = await QuestionOf(request, admission, cancellation);
        var page = await grains.GetGrain<IDisclosuresGrain>(0).Read(question).WaitAsync(cancellation)
            ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
        return new()
        {
            Disclosures = { page.Disclosures.Select(Of) },
            NextPageToken = page.Next?.ToString(CultureInfo.InvariantCulture) ?? "",
            AsOfPosition = page.UpTo.ToString(CultureInfo.InvariantCulture),
        };
    }

    async Task<DisclosureQuestion> QuestionOf(
        ListDisclosuresRequest request, Admission admission, CancellationToken cancellation)
    {
        if (request.CaseId.Length > 0 && request.VNumber.Length > 0)
            throw RequestField.Invalid("v_number", "At most one of case_id and v_number is given.");
        CaseId? @case = request.CaseId.Length == 0 ? null : RequestField.CaseId(request.CaseId);
        VNumber? number = request.VNumber.Length == 0 ? null : RequestField.VNumber(request.VNumber, "v_number");
        var from = RequestField.OptionalDate(request.From, "from");
        var through = RequestField.OptionalDate(request.Through, "through");
        if (through < from)
            throw RequestField.Invalid("through", "through is not before from.");
        var question = new DisclosureQuestion(
            admission.Caller,
            null,
            @case,
            Organisation(request.Organisation),
            Purpose(request.Purpose),
            PageSize(request.PageSize),
            Number(request.AsOfPosition, "as_of_position"),
            Number(request.PageToken, "page_token"),
            Activity.Current?.TraceId.ToHexString() ?? "")
        {
            From = from,
            Through = through,
        };
        return admission.Person is { } own
            ? question with { Person = await SurvivorOf(own, cancellation), Case = null }
            : question with { Person = number is { } asked ? await PersonOf(asked, admission, cancellation) : null };
    }

    Task<PersonId> SurvivorOf(PersonId person, CancellationToken cancellation) =>
        grains.GetGrain<IPersonGrain>(person.ToString()).Survivor().WaitAsync(cancellation);

    Task<PersonId> PersonOf(VNumber number, Admission admission, CancellationToken cancellation) =>
        grains.GetGrain<IPersonDirectoryGrain>(0)
            .FindKnown(number, "v_number", admission, cancellation, "ListDisclosuresRequest.v_number");

    static Disclosure Of(DisclosureReading one) => new()
    {
        ShownAt = one.At.ToTimestamp(),
        Organisation = one.Organisation,
        Role = one.Role,
        Purpose = one.Purpose,
        Groups = { one.Groups.Split(',', StringSplitOptions.RemoveEmptyEntries) },
        PersonId = one.Person?.ToString() ?? "",
        CaseId = one.Case?.ToString() ?? "",
    };

    static string? Organisation(string text)
    {
        if (text.Length == 0)
            return null;
        return System.Enum.GetNames<Organisation>().Contains(text)
            ? text
            : throw RequestField.Invalid("organisation", "No organisation has this name.");
    }

    static string? Purpose(string text)
    {
        if (text.Length == 0)
            return null;
        return Purposes.All.Contains(text) ? text : throw RequestField.Invalid("purpose", "No such purpose is known.");
    }

    static int PageSize(int size) => size switch
    {
        0 => PageStandard,
        > 0 and <= PageMax => size,
        _ => throw RequestField.Invalid("page_size", $"A page has 1 to {PageMax} disclosures."),
    };

    static long? Number(string text, string field)
    {
        if (text.Length == 0)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < long.MaxValue
            ? number
            : throw RequestField.Invalid(field, $"{field} is as an earlier answer gave it.");
    }
}
