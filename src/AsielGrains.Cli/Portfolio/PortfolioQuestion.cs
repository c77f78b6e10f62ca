using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Capacities;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Spectre.Console;

namespace AsielGrains.Cli.Portfolio;

/// <summary>What the commands about the portfolio have in common: which places, and as of what.</summary>
sealed class PortfolioQuestion
{
    readonly CapacityOptions _filter = new();

    readonly Option<string?> _position = new("--min-position")
    {
        Description = "The position of an earlier receipt: the answer counts it in.",
    };

    public Command Command(
        string name,
        string text,
        Surroundings surroundings,
        Func<ChainSession, ParseResult, CancellationToken, Task<int>> run,
        params ReadOnlySpan<Option> options)
    {
        var command = SiteCommands.Of(name, text);
        _filter.AddTo(command);
        foreach (var option in options)
            command.Options.Add(option);
        command.Options.Add(_position);
        return command.Runs(surroundings, run);
    }

    public CapacityFilter Filter(ParseResult parsed) => _filter.Read(parsed);

    public string Position(ParseResult parsed) => parsed.GetValue(_position) ?? "";

    public static int Tell(ChainSession session, IMessage answer, Func<Table> table)
    {
        if (session.IsJson)
            session.Line(answer);
        else
            session.Console.Write(table());
        return ExitCode.Done;
    }

    /// <summary>A table with so many columns of text before its numbers.</summary>
    public static Table Table(int texts, params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var at = 0; at < columns.Length; at++)
        {
            var column = new TableColumn(columns[at]).NoWrap();
            table.AddColumn(at < texts ? column : column.RightAligned());
        }

        return table;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
