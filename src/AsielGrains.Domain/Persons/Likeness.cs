using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Persons;

/// <summary>
/// Whether two records with different V-numbers may be of one person, by what this system holds: names, birth date and
/// nationality. It holds no number of a document and no reference of a biometric search.
/// </summary>
public static class Likeness
{
    /// <summary>How many others are looked at: more are alike only where a birth date was made up.</summary>
    public const int OthersMax = 20;

    /// <summary>
    /// What a person can be recognised by once registered; empty while there is no birth date or no name. To be
    /// blinded wherever it is kept.
    /// </summary>
    public static ImmutableArray<string> MarksOf(PersonalDetails details) =>
        details is { BornOn: not null } && NameForm.Of(details.FamilyName ?? details.GivenNames) is { Length: > 0 } form
            ? [Mark(form, details)]
            : [];

    /// <summary>The marks under which somebody alike would be found.</summary>
    public static ImmutableArray<string> MarksLike(PersonalDetails details) => details.BornOn is null
        ? []
        :
        [
            .. new[] { details.FamilyName, details.GivenNames }
                .Select(NameForm.Of)
                .Where(form => form.Length > 0)
                .Distinct()
                .Select(form => Mark(form, details)),
        ];

    /// <summary>The first rule that holds; null: nothing says that they are one person.</summary>
    public static LikenessRule? Between(
        PersonalDetails one, Nationality nationality, PersonalDetails other, Nationality otherNationality)
    {
        if (one.BornOn is null || one.BornOn != other.BornOn)
            return null;
        var (family, given) = (NameForm.Of(one.FamilyName), NameForm.Of(one.GivenNames));
        var (otherFamily, otherGiven) = (NameForm.Of(other.FamilyName), NameForm.Of(other.GivenNames));
        if (family.Length + given.Length == 0)
            return null;
        if (family == otherFamily && given == otherGiven)
            return LikenessRule.AllNames;
        if (family == otherGiven && given == otherFamily)
            return LikenessRule.NamesSwapped;
        return family.Length > 0 && family == otherFamily && nationality == otherNationality
            && nationality != Nationality.NotEstablished
                ? LikenessRule.FamilyNameAndNationality
                : null;
    }

    static string Mark(string form, PersonalDetails details) => $"{details.BornOn:yyyy-MM-dd}|{form}";
}
