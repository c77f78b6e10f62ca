using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

public sealed class BoardSpecification
{
    [Fact]
    public void Who_comes_from_five_o_clock_on_is_marked_for_the_night()
    {
        var location = Small()
            .Then(new GvlCommand.Expect(Household(1), 3, Today), Organisation.Coa)
            .Then(new GvlCommand.Expect(Household(2), 3, Today), Organisation.Coa)
            .Arrived(1, At(16, 59))
            .Arrived(3, At(17));
        var board = GvlBoard.Of(location, Now(18));
        Assert.Equal(
            (new ArrivalCount(2, 6), new ArrivalCount(2, 6), new ArrivalCount(1, 3)),
            (board.Expected, board.Arrived, board.ForNightReception));
        Assert.Equal(Household(3), board.Households.Single(line => line.Visit.IsForNightReception).Visit.Household);
    }

    [Fact]
    public void Who_is_expected_today_and_not_there_is_awaited_with_a_place_or_without()
    {
        var location = Small()
            .Then(new GvlCommand.Expect(Household(1), 3, Today), Organisation.Coa)
            .Then(new GvlCommand.Expect(Household(2), 4, Today), Organisation.Coa)
            .Then(new GvlCommand.Expect(Household(3), 5, Today), Organisation.Coa)
            .Then(new GvlCommand.Expect(Household(4), 6, Today.AddDays(1)), Organisation.Coa)
            .Arrived(1, At(9))
            .Arrived(5, At(9));
        var awaited = AwaitedHouseholds.Of(location, Now(18));
        Assert.Equal((Today, new ArrivalCount(2, 9)), (awaited.Day, awaited.Count));
        Assert.Equal(new(1, 5), awaited.CountWithout(new HashSet<HouseholdId> { Household(1), Household(2) }));
        Assert.Equal(new(1, 6), AwaitedHouseholds.Of(location, Now(8, day: 1)).Count);
    }

    [Fact]
    public void A_household_waits_for_its_next_step_since_the_one_before_was_over()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.Identification, 9)), Organisation.Politie)
            .Then(Book(2, 1, StepAt(GvlStep.DocumentCheck, 11)), Organisation.KMar)
            .Arrived(1, At(8, 10));
        Assert.Equal((GvlStep.Identification, 20), WaitOf(location, Now(8, 30)));

        location = location
            .Then(new GvlCommand.StartStep(Id(1), GvlStep.Identification), Organisation.Politie, At(9))
            .Then(new GvlCommand.FinishStep(Id(1), GvlStep.Identification), Organisation.Politie, At(9, 40));
        Assert.Equal((GvlStep.DocumentCheck, 35), WaitOf(location, Now(10, 15)));
        var queue = GvlBoard.Of(location, Now(10, 15)).Queues.Single(line => line.Step is GvlStep.DocumentCheck);
        Assert.Equal((1, 1, 0), (queue.Waiting, queue.JoinedLastHour, queue.ServedLastHour));
    }

    [Fact]
    public void The_waits_are_those_of_people_who_wait_now()
    {
        var location = Small();
        for (var household = 1; household <= 10; household++)
            location = location
                .Then(
                    Book(household, household, StepAt(GvlStep.Regietafel, 11 + (household / 4), household % 4 * 15)),
                    Organisation.Ind)
                .Arrived(household, At(8, household));
        var queue = Assert.Single(GvlBoard.Of(location, Now(9)).Queues);
        Assert.Equal((10, 54, 58, 59), (
            queue.Waiting, queue.WaitMinutesP50, queue.WaitMinutesP90, queue.WaitMinutesMax));
        Assert.Equal((4.0, 150), (queue.PerHour, queue.ClearMinutes));
    }

    [Fact]
    public void The_bottleneck_is_the_slowest_queue_with_the_figures_it_rests_on()
    {
        var location = Small();
        for (var household = 1; household <= 3; household++)
            location = location
                .Then(
                    Book(household, household, StepAt(GvlStep.DocumentCheck, 9 + household)), Organisation.KMar)
                .Arrived(household, At(8, 30));
        var board = GvlBoard.Of(location, Now(9));
        Assert.Equal((GvlStep.DocumentCheck, GvlFunction.DocumentDesk, 90), (
            board.Bottleneck!.Queue.Step, board.Bottleneck.Queue.Scarcest, board.Bottleneck.Queue.ClearMinutes));
        Assert.Equal(
            "3 wait for DocumentCheck, and DocumentDesk lets 2 an hour begin: 90 minutes until all have. 3 joined and "
                + "0 began in the past hour; nine of ten have waited up to 30 minutes.",
            board.Bottleneck.Explanation);
        Assert.Contains(
            "closed now", GvlBoard.Of(location, Now(18)).Bottleneck!.Explanation, StringComparison.Ordinal);
        Assert.Null(GvlBoard.Of(Small(), Now(9)).Bottleneck);
    }

    [Fact]
    public void The_agenda_says_what_is_missing_and_a_bus_who_has_a_seat()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.Regietafel, 10)), Organisation.Ind)
            .Then(Book(2, 2, StepAt(GvlStep.Transport, 14)), Organisation.Coa);
        var board = GvlBoard.Of(location, Now(9));
        Assert.Equal([GvlStep.Identification], Assert.Single(board.Regietafel).Missing);
        Assert.Equal(new TransportLine(Bus, new(14, 0), 8, 1, 3), Assert.Single(board.Transports));
    }

    [Fact]
    public void A_hand_over_that_nobody_answers_needs_attention_from_the_minute_it_is_due()
    {
        var offer = new GvlCommand.OfferHandover(
            Id(1), Household(1), GvlPartner.Politie, GvlPartner.KMar, GvlStep.DocumentCheck, 30);
        Small().Ask(offer, Organisation.Politie).ThenRefused(Reason.NotArrived);
        var location = Small().Arrived(1, At(8)).Then(offer, Organisation.Politie, At(9));
        Assert.Equal((HandoverState.Offered, 29, false), HandoverAt(location, Now(9, 29)));
        Assert.Equal((HandoverState.TimedOut, 30, true), HandoverAt(location, Now(9, 30)));
        Assert.Equal((HandoverState.TimedOut, 1440 * 3, true), HandoverAt(
            location.Arrived(2, At(8, day: 3)), Now(9, day: 3)));

        var accept = new GvlCommand.AnswerHandover(Id(1), null);
        location.Ask(accept, Organisation.Politie).ThenRefused(Reason.StepNotYours);
        var late = location.Then(accept, Organisation.KMar, At(10));
        Assert.Equal((HandoverState.Accepted, 60, false), HandoverAt(late, Now(12)));
        var refuse = new GvlCommand.AnswerHandover(Id(1), HandoverRefusal.FileIncomplete);
        late.Ask(refuse, Organisation.KMar).ThenRefused(Reason.HandoverAnswered);
        Assert.Equal(
            (HandoverState.Refused, 5, true), HandoverAt(location.Then(refuse, Organisation.KMar, At(9, 5)), Now(12)));
    }

    static (HandoverState, int, bool) HandoverAt(GvlLocation location, GvlMoment now)
    {
        var line = Assert.Single(GvlBoard.Of(location, now).Handovers);
        return (line.State, line.AgeMinutes, line.NeedsAttention);
    }

    static (GvlStep?, int) WaitOf(GvlLocation location, GvlMoment now)
    {
        var line = Assert.Single(GvlBoard.Of(location, now).Households);
        return (line.WaitsFor, (int)(now.At - line.WaitsSince!.Value).TotalMinutes);
    }
}
