using System.CommandLine;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio</c>: all reception sites together, later and differently.</summary>
static class PortfolioCommand
{
    public static Command Build(Surroundings surroundings) => new(
        "portfolio", "See what is available when, what runs off, and how to have more places or fewer.")
    {
        new AvailabilityCommand().Build(surroundings),
        new RollOffCommand().Build(surroundings),
        new AnalysisCommand().Build(surroundings),
        new ScalingCommand(surroundings).Build(),
        new ChangesCommand().Build(surroundings),
        new LetsCommand().Build(surroundings),
    };
}
