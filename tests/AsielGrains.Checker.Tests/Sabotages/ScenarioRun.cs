using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Load;
using AsielGrains.Checker.Tests.Hosts;

namespace AsielGrains.Checker.Tests.Sabotages;

/// <summary>Plays a scenario, with a deliberate bug or without, and lets the checker judge.</summary>
static class ScenarioRun
{
    const int Operations = 1_500;
    const string LostCommit = "ack-before-commit";
    const int Kills = 2;
    const int OperationsBeforeFault = 700;

    /// <summary>No host goes away here; what has no answer by then, because of a bug, never gets one.</summary>
    static readonly TimeSpan PatienceUndisturbed = TimeSpan.FromSeconds(20);

    public static async Task<Verdict> Play(Scenario scenario, int seed)
    {
        await using var trial = new Trial(seed);
        return await Play(scenario, trial, "");
    }

    /// <summary>Plays it with a deliberate bug.</summary>
    /// <returns>What was found, and how long it took without the starts of hosts.</returns>
    public static async Task<(Verdict Verdict, TimeSpan Took)> Play(DeliberateBug bug, int seed)
    {
        await using var trial = new Trial(seed, bug.Name);
        return (await Play(bug.Scenario, trial, bug.Name), trial.Clock.Elapsed);
    }

    static async Task<Verdict> Play(Scenario scenario, Trial trial, string sabotage)
    {
        await trial.AddHost().Start(Failures(scenario));
        if (scenario is Scenario.Split)
            await trial.AddHost().Start();
        await using (var load = trial.Load(Patient(scenario, Plan(scenario, trial))))
        {
            await Disturb(scenario, trial, load, sabotage);
            await load.End(trial.Journal);
        }

        return scenario is Scenario.Flipped
            ? await FlippedBits.Check(trial)
            : await trial.Check(new() { Strict = scenario is not Scenario.Split });
    }

    static LoadPlan Plan(Scenario scenario, Trial trial) => new()
    {
        Seed = trial.Seed,
        OperationsMax = scenario is Scenario.Killed or Scenario.Stopped or Scenario.Redelivered
            ? long.MaxValue
            : Operations,
        CountDisclosures = trial.Journal.CountDisclosures,
        ReadsOwnWrites = scenario is Scenario.Split,
        CaseOperationsMin = 6,
        CaseOperationsMax = 40,
        CopiesMax = scenario is Scenario.SlowDisclosure ? 5 : 50,
    };

    static LoadPlan Patient(Scenario scenario, LoadPlan plan) =>
        scenario is Scenario.Split ? plan with { PatienceMax = PatienceUndisturbed } : plan;

    static string Failures(Scenario scenario) => scenario switch
    {
        Scenario.Redelivered => "feed-published:throw@5,feed-published:throw@9,feed-published:throw@14",
        Scenario.SlowDisclosure => "disclosing:delay40@1+",
        _ => "",
    };

    static async Task Disturb(Scenario scenario, Trial trial, ChainLoad load, string sabotage)
    {
        switch (scenario)
        {
            case Scenario.Killed:
                for (var kill = 1; kill <= Kills; kill++)
                {
                    await Reached(load, Operations * kill / (Kills + 1));
                    await trial.Host.Process.Kill();
                    // The product refuses by itself to start on a journal that lost what it held: not wanted here.
                    if (sabotage == LostCommit)
                        File.Delete(trial.Folder.At("journal.db-head"));
                    await trial.Host.Start();
                }

                await Reached(load, Operations);
                break;
            case Scenario.Stopped:
                await Reached(load, OperationsBeforeFault);
                await trial.Host.Process.Stop();
                await trial.Host.Start();
                await Reached(load, Operations);
                break;
            case Scenario.Redelivered:
                await Said(trial, "failpoint feed-published", times: 3);
                break;
            default:
                await load.Completed();
                break;
        }
    }

    static Task Reached(ChainLoad load, long operations) =>
        Patience.Until(() => load.Operations >= operations, $"the load did not come to {operations} operations");

    static Task Said(Trial trial, string what, int times) => Patience.Until(
        () => trial.Host.Process.Output.Split(what).Length > times, $"the host did not say {what} {times} times");
}
