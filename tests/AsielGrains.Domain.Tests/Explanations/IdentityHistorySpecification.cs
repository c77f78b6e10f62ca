using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Cases.Known;

namespace AsielGrains.Domain.Tests.Explanations;

/// <summary>Nothing of an identity is overwritten, and a verification says only which detail differs (PIL).</summary>
public sealed class IdentityHistorySpecification
{
    static readonly CaseEvent.Registered Registered =
        new(October(5), Person, ApplicationKind.First, Syrian, null)
        {
            Personal = new PersonalDetails(VNumber.Parse("9990000001"), "Hadad").From(IdentitySource.OwnStatement),
        };

    static readonly CaseEvent.Corrected Renamed =
        new(October(8), Person, null, null, null, null, null, null, null)
        {
            Personal = new PersonalDetails(null, "Haddad").From(IdentitySource.IdentifyingDocument),
        };

    static readonly CaseEvent.IdentityVerified Verified =
        new(October(6), IdentityFinding.FamilyNameDiffers, Organisation.Coa);

    static readonly CaseEvent.StepRetracted Taken =
        new(October(7), StepKind.IdentityVerified, "Coa FamilyNameDiffers", October(6));

    [Fact]
    public void What_was_replaced_stays_as_an_alias_with_its_source_and_who_told_it()
    {
        var names = Known((Registered, "Politie"), (Renamed, "KMar")).Entries
            .Where(entry => entry.Detail is IdentityDetail.FamilyName)
            .Select(entry => (entry.Value, entry.Source, entry.Told.By, entry.Current));

        Assert.Equal(
            [
                ("Hadad", IdentitySource.OwnStatement, "Politie", false),
                ("Haddad", IdentitySource.IdentifyingDocument, "KMar", true),
            ],
            names);
    }

    [Fact]
    public void What_was_not_told_again_is_known_once() => Assert.Equal(
        [IdentityDetail.VNumber, IdentityDetail.FamilyName, IdentityDetail.Nationality, IdentityDetail.FamilyName],
        Known((Registered, "Politie"), (Renamed, "KMar")).Entries.Select(entry => entry.Detail));

    [Fact]
    public void Without_the_names_only_the_nationality_is_known() => Assert.Equal(
        [(IdentityDetail.Nationality, "SYR")],
        Known((Registered with { Personal = null }, "Politie"), (Renamed with { Personal = null }, "KMar")).Entries
            .Select(entry => (entry.Detail, entry.Value)));

    [Fact]
    public void A_verification_is_outdated_once_the_identity_changed_after_it()
    {
        var before = Known((Registered, "Politie"), (Verified, "Coa"));
        var after = Known((Registered, "Politie"), (Verified, "Coa"), (Renamed, "KMar"));

        Assert.Equal([(October(6), false)], before.Checks.Select(check => (check.On, check.Outdated)));
        Assert.Equal([(October(6), true)], after.Checks.Select(check => (check.On, check.Outdated)));
    }

    [Fact]
    public void What_was_retracted_is_no_verification() => Assert.Empty(Known(
        (Registered, "Politie"),
        (Verified, "Coa"),
        (Taken, "Coa")).Checks);

    [Fact]
    public void An_entry_prints_nothing_of_the_person() =>
        Assert.All(Known((Registered, "Politie")).Entries, entry => Assert.Equal("IdentityEntry", $"{entry}"));

    [Theory]
    [InlineData(Organisation.Coa)]
    [InlineData(Organisation.Dji)]
    [InlineData(Organisation.DtenV)]
    [InlineData(Organisation.KMar)]
    public void Each_of_them_verifies_and_is_named_by_the_system(Organisation by) => Assert.Equal(
        by,
        Assert.IsType<CaseEvent.IdentityVerified>(
            Told.LodgedOn("2021-09-01").Reported(Agrees, by).Events.Single()).By);

    [Fact]
    public void The_court_does_not_verify() =>
        Told.LodgedOn("2021-09-01").Refuses(Agrees, Reason.StepNotYours, Organisation.Rechtspraak);

    [Fact]
    public void Two_partners_verify_on_one_day_and_each_takes_back_its_own()
    {
        var told = Told.LodgedOn("2021-09-01").And(Agrees with { By = Organisation.Coa });

        Assert.Single(told.Reported(Agrees, Organisation.Dji).Events);
        Assert.Empty(told.Reported(Agrees, Organisation.Coa).Events);
        Assert.Equal(Reason.NothingToCorrect, Retracted(told, Organisation.Dji).Rejection?.Reason);
        Assert.Single(Retracted(told, Organisation.Coa).Events);
    }

    [Fact]
    public void A_verification_changes_nothing_of_the_standing()
    {
        var before = Told.LodgedOn("2021-09-01");

        Assert.Equal(before.Standing, before.And(Agrees with { By = Organisation.Coa }).Standing);
    }

    static readonly CaseEvent.IdentityVerified Agrees =
        new(Told.Day("2021-09-10"), IdentityFinding.Agrees, Organisation.None);

    static Decision<CaseEvent> Retracted(Told told, Organisation by) =>
        AsylumCase.Decide(told.State, new CaseCommand.Retract(Agrees, by), Told.Today);

    static IdentityHistory Known(params (CaseEvent Event, string By)[] told) => IdentityHistory.Of(
        told.Select((one, at) => new ToldEvent(one.Event, at + 1, DateTimeOffset.UnixEpoch, one.By)));
}
