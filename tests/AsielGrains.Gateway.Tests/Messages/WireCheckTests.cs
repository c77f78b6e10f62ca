using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Messages;
using Google.Protobuf;

namespace AsielGrains.Gateway.Tests.Messages;

public sealed class WireCheckTests
{
    const byte GroupStart = (15 << 3) | 3;
    const byte GroupEnd = (15 << 3) | 4;

    [Fact]
    public void A_message_within_the_limits_passes() => Assert.Null(Refusal(new GetFlowRequest
    {
        Filter = new() { Nationalities = { Enumerable.Repeat("SYR", GatewayLimits.ValuesPerFieldMax) } },
        MinPosition = "0.7",
    }));

    [Fact]
    public void More_values_than_the_limit_are_refused_with_the_field() => Assert.Equal(
        "filter.nationalities",
        Refusal(new GetFlowRequest
        {
            Filter = new() { Nationalities = { Enumerable.Repeat("SYR", GatewayLimits.ValuesPerFieldMax + 1) } },
        }));

    [Fact]
    public void Packed_values_count_too() => Assert.Equal(
        "filter.kinds",
        Refusal(new GetFlowRequest
        {
            Filter = new()
            {
                Kinds = { Enumerable.Repeat(ApplicationKind.First, GatewayLimits.ValuesPerFieldMax + 1) },
            },
        }));

    [Fact]
    public void Values_in_messages_that_are_merged_count_together()
    {
        var half = new GetFlowRequest
        {
            Filter = new() { Nationalities = { Enumerable.Repeat("SYR", GatewayLimits.ValuesPerFieldMax - 1) } },
        }.ToByteArray();

        Assert.Equal("filter.nationalities", Refusal<GetFlowRequest>([.. half, .. half]));
    }

    [Fact]
    public void A_field_longer_than_the_limit_is_refused_with_its_place() => Assert.Equal(
        "announce.personal.family_name",
        Refusal(new SubmitCommandsRequest
        {
            Announce = new() { Personal = new() { FamilyName = new('n', GatewayLimits.FieldBytesMax + 1) } },
        }));

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public void Text_that_is_no_utf8_is_refused_and_not_mended(byte[] text) =>
        Assert.Equal("min_position", Refusal<GetFlowRequest>([(2 << 3) | 2, (byte)text.Length, .. text]));

    [Fact]
    public void Groups_that_nobody_knows_are_passed_over_to_a_depth()
    {
        Assert.Null(Refusal<GetFlowRequest>(Groups(GatewayLimits.NestingMax - 1)));
        Assert.Equal("", Refusal<GetFlowRequest>(Groups(GatewayLimits.NestingMax)));
    }

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x7F, 0x01 })]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { GroupEnd })]
    [InlineData(new byte[] { GroupStart })]
    public void Bytes_that_are_no_message_are_refused(byte[] bytes) =>
        Assert.Equal("", Refusal<GetFlowRequest>(bytes));

    static byte[] Groups(int depth) =>
        [.. Enumerable.Repeat(GroupStart, depth), .. Enumerable.Repeat(GroupEnd, depth)];

    static string? Refusal<T>(T message)
        where T : IMessage<T>, new() => Refusal<T>(message.ToByteArray());

    // The field at fault; empty when it is the message.
    static string? Refusal<T>(byte[] bytes)
        where T : IMessage<T>, new() =>
        WireCheck.Refusal(bytes, WireShape.Of(new T().Descriptor)) is { } refused ? refused.Field ?? "" : null;
}
