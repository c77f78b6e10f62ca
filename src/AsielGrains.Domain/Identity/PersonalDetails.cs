using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// What identifies a person, as a partner reported it, each detail with its source (PIL). Everything here is stored
/// only under the person's own key.
/// </summary>
/// <param name="VNumber">The V-number, once one was issued.</param>
/// <param name="FamilyName">As reported; NFC, at most 200 characters.</param>
/// <param name="GivenNames">As reported; NFC, at most 200 characters.</param>
/// <param name="BornOn">The birth date, when it is known to the day.</param>
/// <param name="FamilyNameSource">
/// Null: not told, as before sources were recorded. Nothing is written of it then: a command that is repeated after an
/// upgrade must still be the same command.
/// </param>
public sealed record PersonalDetails(
    VNumber? VNumber,
    string? FamilyName = null,
    string? GivenNames = null,
    DateOnly? BornOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IdentitySource? FamilyNameSource = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IdentitySource? GivenNamesSource = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IdentitySource? BornOnSource = null)
{
    public const int NameLengthMax = 200;

    /// <summary>The weakest source of the details that are known; null when one has none.</summary>
    [JsonIgnore]
    public IdentitySource? Source
    {
        get
        {
            if (this is { FamilyName: null, GivenNames: null, BornOn: null })
                return null;
            IdentitySource? weakest = IdentitySources.All[0].Source;
            if (FamilyName is not null)
                weakest = IdentitySources.Weaker(weakest, FamilyNameSource);
            if (GivenNames is not null)
                weakest = IdentitySources.Weaker(weakest, GivenNamesSource);
            return BornOn is null ? weakest : IdentitySources.Weaker(weakest, BornOnSource);
        }
    }

    /// <summary>These details, all of them from one source.</summary>
    public PersonalDetails From(IdentitySource? source) => this with
    {
        FamilyNameSource = FamilyName is null ? null : source,
        GivenNamesSource = GivenNames is null ? null : source,
        BornOnSource = BornOn is null ? null : source,
    };

    /// <summary>
    /// These details, completed with what only the other knows. Of a detail that both tell the same the better source
    /// counts.
    /// </summary>
    public PersonalDetails Over(PersonalDetails? earlier) => earlier is null
        ? this
        : new(
            VNumber ?? earlier.VNumber,
            FamilyName ?? earlier.FamilyName,
            GivenNames ?? earlier.GivenNames,
            BornOn ?? earlier.BornOn,
            SourceOver(FamilyName, FamilyNameSource, earlier.FamilyName, earlier.FamilyNameSource),
            SourceOver(GivenNames, GivenNamesSource, earlier.GivenNames, earlier.GivenNamesSource),
            SourceOver(BornOn, BornOnSource, earlier.BornOn, earlier.BornOnSource));

    /// <summary>These details without those of which the earlier ones know another from a better source.</summary>
    public PersonalDetails WithoutLower(PersonalDetails? earlier) => earlier is null
        ? this
        : this with
        {
            FamilyName = IsLower(FamilyName, FamilyNameSource, earlier.FamilyName, earlier.FamilyNameSource)
                ? earlier.FamilyName
                : FamilyName,
            FamilyNameSource = IsLower(FamilyName, FamilyNameSource, earlier.FamilyName, earlier.FamilyNameSource)
                ? earlier.FamilyNameSource
                : FamilyNameSource,
            GivenNames = IsLower(GivenNames, GivenNamesSource, earlier.GivenNames, earlier.GivenNamesSource)
                ? earlier.GivenNames
                : GivenNames,
            GivenNamesSource = IsLower(GivenNames, GivenNamesSource, earlier.GivenNames, earlier.GivenNamesSource)
                ? earlier.GivenNamesSource
                : GivenNamesSource,
            BornOn = IsLower(BornOn, BornOnSource, earlier.BornOn, earlier.BornOnSource) ? earlier.BornOn : BornOn,
            BornOnSource = IsLower(BornOn, BornOnSource, earlier.BornOn, earlier.BornOnSource)
                ? earlier.BornOnSource
                : BornOnSource,
        };

    /// <summary>Never the content: records print their members, and these must not reach a log.</summary>
    public override string ToString() => nameof(PersonalDetails);

    static IdentitySource? SourceOver<T>(T? told, IdentitySource? source, T? earlier, IdentitySource? earlierSource) =>
        told is null ? earlierSource
        : told.Equals(earlier) ? IdentitySources.Better(source, earlierSource)
        : source;

    static bool IsLower<T>(T? told, IdentitySource? source, T? recorded, IdentitySource? recordedSource) =>
        told is not null && recorded is not null && !told.Equals(recorded)
        && IdentitySources.IsLower(source, recordedSource);
}
