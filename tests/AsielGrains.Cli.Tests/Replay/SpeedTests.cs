using AsielGrains.Cli.Replay;

namespace AsielGrains.Cli.Tests.Replay;

public sealed class SpeedTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("5s", 5_000)]
    [InlineData("1.5m", 90_000)]
    public void A_duration_is_how_long_a_month_takes(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Speed.Parse(text));

    [Fact]
    public void Max_is_no_duration() => Assert.Null(Speed.Parse("max"));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("5")]
    [InlineData("-5s")]
    [InlineData("5 s")]
    [InlineData("1000h")]
    public void Anything_else_is_no_speed(string text) => Assert.False(Speed.TryParse(text, out _));
}
