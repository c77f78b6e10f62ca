using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AsielGrains.Cli.Session;

/// <summary>Help that ends with what one sentence can't say: details and examples.</summary>
sealed class HelpWithDetails(HelpAction usage) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithDetails((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = usage.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ChainCommand { Details.Length: > 0 } command)
            parseResult.InvocationConfiguration.Output.WriteLine(command.Details);
        return result;
    }
}
