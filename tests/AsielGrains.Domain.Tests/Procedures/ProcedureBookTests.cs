using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Tests.Procedures;

public sealed class ProcedureBookTests
{
    [Theory]
    [InlineData("2001-04-01", "nl-2010")]
    [InlineData("2010-07-01", "nl-2010")]
    [InlineData("2015-10-05", "nl-2010")]
    [InlineData("2021-06-24", "nl-2010")]
    [InlineData("2021-06-25", "nl-2021")]
    [InlineData("2022-09-26", "nl-2021")]
    [InlineData("2022-09-27", "nl-2021-extended")]
    [InlineData("2026-06-11", "nl-2021-extended")]
    [InlineData("2026-06-12", "eu-2026")]
    [InlineData("2040-01-01", "eu-2026")]
    public void An_application_comes_under_the_law_of_the_day_it_was_lodged(string lodged, string version) =>
        Assert.Equal(version, ShippedProcedures.Book.On(Told.Day(lodged)).Version);

    [Fact]
    public void Four_bodies_of_law_ship_with_the_system() => Assert.Equal(
        ["nl-2010", "nl-2021", "nl-2021-extended", "eu-2026"],
        ShippedProcedures.Book.Definitions.Select(definition => definition.Version));

    // By the dossier's own marks: Dublin III, the ceilings of the AA after 2021 and nearly all of the Pact.
    [Theory]
    [InlineData("nl-2010", "BESLV DTB DTC DTCR DTBR DTBR2 DTR HASAH2 INGEB NAREIS3 NAREIS90 OPV24 OPV48 OPVMELD")]
    [InlineData(
        "nl-2021",
        "AA6-CORR AA6-INT AA6-VIEW BESLV DTB DTC DTCR DTBR DTBR2 DTR HASAH2 INGEB "
        + "NAREIS3 NAREIS90 OPV24 OPV48 OPVMELD")]
    [InlineData(
        "nl-2021-extended",
        "AA6-CORR AA6-INT AA6-VIEW BESLV DTB DTC DTCR DTBR DTBR2 DTR HASAH2 INGEB "
        + "NAREIS3 NAREIS90 OPV24 OPV48 OPVMELD")]
    [InlineData(
        "eu-2026",
        "PSCR PSCR3 PREG PLOD PNORM PACC PINA PBOR PRBOR PTC PTB PTR NAREIS3 NAREIS90 "
        + "VERTR VERTR0 BEW59B HASAH HASAH2 INGEB OPV24 OPV48 OPVMELD")]
    public void A_term_that_nobody_verified_says_so(string version, string terms) => Assert.Equal(
        terms.Split(' ').Order(),
        ShippedProcedures.Book.Find(version)!.Terms
            .Where(term => term.Unverified is not null).Select(term => term.Code).Order());

    [Fact]
    public void Every_rule_names_where_it_is_found() => Assert.All(ShippedProcedures.Book.Definitions, definition =>
    {
        Assert.All(definition.Steps, step => Assert.NotEmpty(step.Article));
        Assert.All(definition.Terms, term => Assert.NotEmpty(term.Article));
        Assert.All(definition.Terms.SelectMany(term => term.Extensions), rule => Assert.NotEmpty(rule.Article));
    });

    [Fact]
    public void Only_the_IND_writes_a_legal_outcome() => Assert.All(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Steps).Where(step => step.Step is
            StepKind.Decided or StepKind.PermitIssued or StepKind.PermitRevoked or StepKind.IntentionSent
            or StepKind.TrackAssigned or StepKind.DepartureTermSet or StepKind.TermExtended),
        step => Assert.Equal([Partners.Organisation.Ind], step.By));

    [Fact]
    public void COA_and_DJI_verify_only_and_COA_says_who_may_be_gone_and_who_is_seen_again() => Assert.DoesNotContain(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Steps)
            .Where(step => step is not { Step: StepKind.IdentityVerified or StepKind.AbsenceSignalled }
                and not { Step: StepKind.AddressChecked, Only: [nameof(AddressFinding.Seen)] })
            .SelectMany(step => step.By),
        partner => partner is Partners.Organisation.Coa or Partners.Organisation.Dji);

    [Fact]
    public void Tracks_3_and_5_are_known_and_not_in_use() => Assert.All(
        ShippedProcedures.Book.Definitions,
        definition => Assert.All(
            (Track[])[Track.EvidentGrant, Track.EvidentGrantAfterIdentity],
            track => Assert.False(definition.Knows(new(StepKind.TrackAssigned, track.ToString())))));
}
