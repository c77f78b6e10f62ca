using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>For whom types of sites and regimes are, beyond the phase. All of it is hard.</summary>
static class SiteRules
{
    const SiteAdmissions Measures =
        SiteAdmissions.Enforcement | SiteAdmissions.Supervision | SiteAdmissions.Sober;

    /// <summary>Whether this household can be in a part of this type.</summary>
    public static bool Admits(PlacementQuestion question, SiteType type, SiteProfile site)
    {
        // A measure says where somebody is, whatever the phase.
        if ((question.Admissions & Measures) is not SiteAdmissions.None and var measures)
            return MeasureOf(type) is var measure and not SiteAdmissions.None && measures.HasFlag(measure);
        var household = question.Household;
        return PhaseTypes.Fit(household.Phase, type) && type switch
        {
            SiteType.Gezinslocatie => household.Minors > 0 && household.Minors < household.Persons,
            SiteType.Doorstroomlocatie => household.HousingMunicipality == site.Municipality,
            SiteType.BeschermdeOpvang => question.Admissions.HasFlag(SiteAdmissions.Protection),
            SiteType.Kinderwoongroep => question.Admissions.HasFlag(SiteAdmissions.ChildrensGroup),
            _ => true,
        };
    }

    /// <summary>
    /// Whether this household can be under a regime. Liberty is restricted (Vw 2000 art. 56) for who has to leave or by
    /// measure only, and nobody is detained by advice.
    /// </summary>
    public static bool Admits(PlacementQuestion question, Regime regime) => regime switch
    {
        Regime.Rva or Regime.Municipal => true,
        Regime.RestrictedForDeparture => question.Household.Phase is ReceptionPhase.Departure,
        Regime.Restricted => question.Household.Phase is ReceptionPhase.Departure
            || question.Admissions.HasFlag(SiteAdmissions.Enforcement),
        _ => false,
    };

    /// <summary>
    /// Whether anybody who meets these rules of units could have a place of this type without more being decided.
    /// </summary>
    public static bool Admits(ReceptionPhase phase, UnitTraits met, SiteType type) =>
        PhaseTypes.Fit(phase, type) && type switch
        {
            SiteType.Gezinslocatie => met.HasFlag(UnitTraits.Families),
            SiteType.BeschermdeOpvang or SiteType.Kinderwoongroep => false,
            _ => true,
        };

    static SiteAdmissions MeasureOf(SiteType type) => type switch
    {
        SiteType.Htl => SiteAdmissions.Enforcement,
        SiteType.Vtl => SiteAdmissions.Supervision,
        SiteType.SobereOpvang => SiteAdmissions.Sober,
        _ => SiteAdmissions.None,
    };
}
