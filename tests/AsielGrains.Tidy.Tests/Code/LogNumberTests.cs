using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Code;

/// <summary>The number of a log message finds it: in the code, in an alert, in a run book.</summary>
public class LogNumberTests
{
    static readonly Dictionary<string, Range> Ranges = new()
    {
        ["AsielGrains.Journal"] = 1000..1999,
        ["AsielGrains.Grains"] = 2000..2999,
        ["AsielGrains.Gateway"] = 3000..3999,
        ["AsielGrains.Dashboard"] = 4000..4999,
        ["AsielGrains.Host"] = 5000..5999,
    };

    static List<Message> Messages => [.. Repository.Ending(".cs").Where(file => file.IsIn("src")).SelectMany(Of)];

    [Fact]
    public void Every_message_has_a_number_of_its_own() => Rule.Holds(Repeated(Messages));

    [Fact]
    public void Every_number_is_in_the_range_of_its_project() => Rule.Holds(OutOfRange(Messages));

    [Fact]
    public void A_project_keeps_its_messages_in_one_file() => Rule.Holds(
        from project in Messages.GroupBy(message => message.File.Project)
        from message in project
        where message.File != project.First().File
        select message.Broken($"the messages of this project are in {project.First().File.Path}"));

    [Fact]
    public void A_wrong_number_is_found()
    {
        const string Text =
            """
            class HostLog
            {
                [LoggerMessage(5000, LogLevel.Error, "a")] void A();
                [LoggerMessage(EventId = 5000, Message = "b")] void B();
                [LoggerMessage(Level = LogLevel.Error, Message = "c")] void C();
            }
            """;
        List<Message> messages = [.. Of(new("src/AsielGrains.Host/HostLog.cs", Text))];
        Assert.Equal([4], Repeated(messages).Select(violation => violation.Line));
        Assert.Equal([5], OutOfRange(messages).Select(violation => violation.Line));
    }

    static IEnumerable<Violation> Repeated(IEnumerable<Message> messages) =>
        from same in messages.Where(message => message.Number is not null).GroupBy(message => message.Number)
        from message in same.Skip(1)
        select message.Broken($"{message.Number} is taken in {same.First().File.Path}");

    static IEnumerable<Violation> OutOfRange(IEnumerable<Message> messages) =>
        from message in messages
        where !Ranges.TryGetValue(message.File.Project, out var range)
            || message.Number is not { } number || number < range.Start.Value || number > range.End.Value
        select message.Broken($"{message.Number?.ToString() ?? "no number"} is not in the range of this project");

    static IEnumerable<Message> Of(SourceFile file) =>
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString() is "LoggerMessage" or "LoggerMessageAttribute"
        let arguments = attribute.ArgumentList?.Arguments ?? []
        let given = arguments.FirstOrDefault(IsEventId)
            ?? arguments.FirstOrDefault(argument => argument is { NameEquals: null, NameColon: null })
        select new Message(file, attribute, int.TryParse(given?.Expression.ToString(), out var number) ? number : null);

    static bool IsEventId(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.Text == "EventId" || argument.NameColon?.Name.Identifier.Text == "eventId";

    sealed record Message(SourceFile File, AttributeSyntax Attribute, int? Number)
    {
        public Violation Broken(string what) => File.At(Attribute, what);
    }
}
