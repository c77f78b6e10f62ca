using System.Collections.Immutable;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Deadlines;

/// <summary>
/// Which deadlines a partner finds and sees to: the terms that bind itself; those of others on whose end it acts come
/// with them. The IND has the whole case, and with it the terms of the courts, which see no file here, of the applicant
/// and of other states.
/// </summary>
public static class DeadlineScope
{
    public static ImmutableArray<TermParty> Of(Organisation organisation) => organisation switch
    {
        Organisation.Ind => [.. Enum.GetValues<TermParty>()],
        Organisation.Politie => [TermParty.Politie],
        Organisation.KMar => [TermParty.KMar],
        Organisation.DtenV => [TermParty.DtenV],
        Organisation.Coa => [TermParty.Coa],
        _ => [],
    };

    /// <summary>Whether a term binds a partner, or the partner acts on its end.</summary>
    public static bool Concerns(TermRule term, Organisation organisation) =>
        Of(organisation) is var parties && term.Concerns(parties, parties);
}
