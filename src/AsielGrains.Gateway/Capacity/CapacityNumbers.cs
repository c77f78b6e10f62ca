using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Gateway.Capacity;

/// <summary>What each number of the capacity means.</summary>
static class CapacityNumbers
{
    public static IReadOnlyList<CapacityNumber> All { get; } =
    [
        Of("total", "technische capaciteit", "Every place of the parts that are open on the night."),
        Of("occupied", "bezet", "Places of persons who arrived and have not left, even if they should have."),
        Of("reserved", "gereserveerd", "Places held for persons who have not arrived; a hold ends by itself."),
        Of("blocked", "buiten gebruik", "Places out of service, or beside a household in a unit for one at a time."),
        Of("flex", "flexibel verhuurd", "Places let to another group."),
        Of(
            "convertible",
            "terug te halen",
            "Of flex, places that would be back that night if notice were given today, by the terms of the contracts."),
        Of("allocable", "plaatsbaar", "What is left: total less occupied, reserved, blocked and flex."),
        Of("available", "beschikbare capaciteit", "Total less blocked and flex."),
        Of(
            "planned",
            "geplande bezetting",
            $"{ReceptionLimits.PlannedUsePercent} % of available unless asked otherwise; the rest is friction.",
            "COA, capaciteit en bezetting, December 2022"),
        Of(
            "placeable",
            "te plaatsen personen",
            "Allocable beds, on each site as far as the ceiling of its agreement (bestuursovereenkomst) allows."),
        Of(
            "outside_coa",
            "buiten de telling van COA",
            "Crisisnoodopvang, hotel rooms, detention, waiting rooms: in no other number unless their type is named.",
            "coa.nl"),
        Of("sites_not_reported", "locaties zonder opgave", "Sites published or calculated: no register of COA."),
    ];

    static CapacityNumber Of(string name, string term, string definition, string source = "") =>
        new() { Name = name, Term = term, Definition = definition, Source = source };
}
