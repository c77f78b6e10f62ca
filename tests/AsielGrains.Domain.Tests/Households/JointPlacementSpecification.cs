using AsielGrains.Domain.Households;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using static AsielGrains.Domain.Tests.Households.Sites;
using Given = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Households.JointPlacement,
    AsielGrains.Domain.Households.JointCommand,
    AsielGrains.Domain.Households.JointEvent>;

namespace AsielGrains.Domain.Tests.Households;

public sealed class JointPlacementSpecification
{
    static readonly JointTerms Both = Split(JointPart(North, 1, 6), JointPart(South, 2, 3));
    static readonly JointCommand.Begin Begin = new(Both, "coa.placement");
    static readonly JointEvent Begun = new JointEvent.Begun(Today, Both, "coa.placement");
    static readonly JointEvent Completed = new JointEvent.Completed(Today);
    static readonly JointEvent GivenUp = new JointEvent.GivenUp(Today, JointEnd.BrokenOff);

    [Fact]
    public void It_is_decided_once()
    {
        Given.Given().When(new JointCommand.Complete(), Today).ThenRefused(Reason.JointUnknown);
        Given.Given().When(Begin, Today).Then(Begun);
        Given.Given(Begun).When(Begin, Today).ThenNothingNew();
        Given.Given(Begun).When(new JointCommand.Complete(), Today).Then(Completed);
        Given.Given(Begun).When(new JointCommand.GiveUp(JointEnd.BrokenOff), Today).Then(GivenUp);
        Given.Given(Begun, Completed).When(new JointCommand.GiveUp(JointEnd.BrokenOff)).ThenRefused(Reason.JointKnown);
        Given.Given(Begun, GivenUp).When(new JointCommand.Complete(), Today).ThenRefused(Reason.JointEnded);
        Given.Given(Begun, GivenUp).When(Begin, Today).ThenRefused(Reason.JointEnded);
        Given.Given(Begun, Completed).When(new JointCommand.Release(), Today).Then(new JointEvent.Released(Today));
        Given.Given(Begun).When(
            new JointCommand.Begin(Both with { Reason = SplitReason.Wish }, "coa.placement")).ThenRefused(
            Reason.JointKnown);
    }

    [Fact]
    public void One_part_of_it_can_not_be_given_back_alone()
    {
        var site = Site.Of(
            Site.Opened, Site.AzcOpened, Site.Units(2, 4), Site.Held(1, Site.Places("A-1/1")) with { Joint = Joint });

        site.Ask(new SiteCommand.CancelHold(Site.Id(1))).ThenRefused(Reason.PartOfJoint, "placement_id");
        var cancelled = site.Ask(new SiteCommand.CancelHold(Site.Id(1)) { Joint = Joint });
        Assert.Equal(new SiteEvent.HoldCancelled(Site.Today, Site.Id(1)), Assert.Single(cancelled.Events));
    }
}
