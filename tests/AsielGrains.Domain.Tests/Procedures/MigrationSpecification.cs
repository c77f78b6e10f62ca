using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>A case keeps the law it was lodged under, unless it is migrated with a reason.</summary>
public sealed class MigrationSpecification
{
    [Fact]
    public void A_case_keeps_the_law_of_the_day_it_was_lodged()
    {
        var old = LodgedOn("2021-06-24").And(
            new CaseEvent.RestPeriodStarted(Day("2021-06-24")),
            new CaseEvent.HearingHeld(Day("2021-08-02"), Hearing.First));

        Assert.Equal("nl-2010", old.Standing.Procedure.Version);
    }

    [Fact]
    public void Before_it_is_lodged_it_is_under_the_law_of_its_first_day() =>
        Assert.Equal("nl-2010", RegisteredOn("2021-06-20").Standing.Procedure.Version);

    [Fact]
    public void After_a_migration_the_new_law_judges_what_follows()
    {
        var migrated = LodgedOn("2022-09-01").And(
            new CaseEvent.ProcedureMigrated(
                Day("2022-09-27"), "nl-2021-extended", MigrationReason.CollectiveExtension));

        Assert.Equal(("nl-2021-extended", "lodged"), (migrated.Standing.Procedure.Version, migrated.Standing.Stage));
    }

    [Fact]
    public void What_happened_before_a_migration_stays_under_the_old_law()
    {
        var migrated = LodgedOn("2021-06-24").And(
            new CaseEvent.HearingHeld(Day("2021-08-02"), Hearing.First),
            new CaseEvent.ProcedureMigrated(Day("2021-09-01"), "nl-2021", MigrationReason.TransitionalLaw));

        Assert.Equal("examination", migrated.Standing.Stage);
        migrated.Refuses(new CaseEvent.HearingHeld(Day("2021-09-02"), Hearing.First), Reason.StepNotAllowed);
    }

    [Fact]
    public void A_case_does_not_migrate_to_where_its_stage_does_not_exist() => LodgedOn("2022-09-01")
        .And(new CaseEvent.RestPeriodStarted(Day("2022-09-02")))
        .Refuses(
            new CaseEvent.ProcedureMigrated(Day("2026-07-01"), "eu-2026", MigrationReason.TransitionalLaw),
            Reason.StepNotAllowed);

    [Fact]
    public void A_case_does_not_migrate_to_a_law_that_is_not_in_force_yet()
    {
        var lodged = LodgedOn("2021-09-01");

        lodged.Refuses(Migrated("2022-09-26", "nl-2021-extended"), Reason.StepNotAllowed);
        lodged.And(Migrated("2022-09-27", "nl-2021-extended"));
    }

    [Fact]
    public void A_case_goes_back_to_an_older_law_by_mistake_or_judgment_only()
    {
        var lodged = LodgedOn("2023-01-09");

        lodged.Refuses(Migrated("2023-02-01", "nl-2021"), Reason.StepNotAllowed);
        lodged.Refuses(
            Migrated("2023-02-01", "nl-2021", MigrationReason.CollectiveExtension), Reason.StepNotAllowed);
        lodged.And(Migrated("2023-02-01", "nl-2021", MigrationReason.Mistake));
        lodged.And(Migrated("2023-02-01", "nl-2021", MigrationReason.ExtensionAnnulled));
    }

    [Fact]
    public void A_case_does_not_migrate_to_a_procedure_that_nobody_knows() => LodgedOn("2022-09-01").Refuses(
        new CaseEvent.ProcedureMigrated(Day("2026-07-01"), "nl-1999", MigrationReason.Mistake),
        Reason.ProcedureUnknown);

    static CaseEvent.ProcedureMigrated Migrated(
        string on, string version, MigrationReason reason = MigrationReason.TransitionalLaw) =>
        new(Day(on), version, reason);
}
