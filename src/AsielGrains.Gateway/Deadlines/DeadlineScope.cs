using System.Collections.Immutable;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>
/// Which deadlines a partner finds: the terms that bind itself; those of others on whose end it acts come with them.
/// The IND has the whole case, and with it the terms of the courts, which see no file here, of the applicant and of
/// other states.
/// </summary>
static class DeadlineScope
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
}
