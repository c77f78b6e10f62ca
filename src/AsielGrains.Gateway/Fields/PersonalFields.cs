using System.Text;
using AsielGrains.Gateway.Refusals;
using Details = AsielGrains.Domain.Identity.PersonalDetails;
using Message = AsielGrains.Contract.V1.PersonalDetails;

namespace AsielGrains.Gateway.Fields;

/// <summary>Reads what identifies a person. Refusals name the field and never repeat its content.</summary>
static class PersonalFields
{
    /// <summary>The details that were given; null when none were.</summary>
    public static Details? Read(Message? personal, DateOnly today)
    {
        if (personal is null)
            return null;
        var details = new Details(
            personal.VNumber.Length == 0 ? null : RequestField.VNumber(personal.VNumber, "personal.v_number"),
            Name(personal.FamilyName, "personal.family_name"),
            Name(personal.GivenNames, "personal.given_names"),
            BornOn(personal.BornOn, today));
        var source = Code.Optional<Domain.Identity.IdentitySource>(personal.IdentitySource, "personal.identity_source");
        return details == new Details(VNumber: null) ? null : details.From(source);
    }

    /// <summary>The details of a registration: the V-number is among them.</summary>
    public static Details ReadRegistered(Message? personal, DateOnly today) =>
        Read(personal, today) is { VNumber: not null } details
            ? details
            : throw RequestField.Invalid("personal.v_number", "A registration bears a V-number.");

    static DateOnly? BornOn(string text, DateOnly today)
    {
        const string field = "personal.born_on";
        var date = RequestField.OptionalDate(text, field);
        return date is null || date <= today ? date : throw RequestField.Invalid(field, $"{field} lies in the future.");
    }

    static string? Name(string text, string field)
    {
        if (text.Length == 0)
            return null;
        if (string.IsNullOrWhiteSpace(text) || !PlainText.Is(text))
            throw RequestField.Invalid(field, $"{field} is text without control characters.");
        var name = text.Normalize(NormalizationForm.FormC);
        return name.Length <= Details.NameLengthMax
            ? name
            : throw RequestField.Invalid(field, $"{field} has at most {Details.NameLengthMax} characters.");
    }
}
