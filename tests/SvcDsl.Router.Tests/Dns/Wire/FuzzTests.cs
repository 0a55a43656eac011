using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Tests.Dns.Wire;

public sealed class FuzzTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(Messages.All.ToArbitrary(), message =>
    {
        byte[] packet = MessageWriter.Write(message);
        Assert.True(MessageReader.TryRead(packet, out DnsMessage? read), $"not read: {Convert.ToHexString(packet)}");
        Assert.Equal(message.ToString(), read.ToString());
    }).Check(Runs);

    [Fact]
    public void A_reply_never_exceeds_its_limit_and_says_what_is_missing() => Prop.ForAll(
        Messages.All.Select(message => message with { Questions = [], IsTruncated = false, Edns = null, Code = ResponseCode.NoError }).ToArbitrary(),
        Gen.Choose(MessageReader.HeaderLength, 700).ToArbitrary(),
        (message, limit) =>
        {
            byte[] packet = MessageWriter.Write(message, limit);
            Assert.True(packet.Length <= limit, $"{packet.Length} > {limit}");
            Assert.True(MessageReader.TryRead(packet, out DnsMessage? read));
            bool isWhole = read.Answers.Length == message.Answers.Length && read.Authorities.Length == message.Authorities.Length;
            Assert.Equal(!isWhole, read.IsTruncated);
            Assert.Equal(message.Answers.Take(read.Answers.Length).Select(record => record.ToString()), read.Answers.Select(record => record.ToString()));
        }).Check(Runs);

    [Fact]
    public void Random_bytes_are_refused_and_never_throw() => Prop.ForAll(
        Gen.Resize(Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value)), 600).ToArbitrary(),
        bytes =>
        {
            ReadEverything(bytes);
            // As the body of a packet whose header promises something.
            ReadEverything([0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, .. bytes]);
        }).Check(Runs);

    [Fact]
    public void Damaged_messages_never_throw() => Prop.ForAll(
        Messages.All.ToArbitrary(),
        ArbMap.Default.ArbFor<int>(),
        (message, seed) =>
        {
            byte[] packet = MessageWriter.Write(message);
            var random = new Random(seed);
            for (int i = 0; i < 20; i++)
            {
                byte[] damaged = packet[..random.Next(packet.Length + 1)];
                for (int j = random.Next(4); j > 0 && damaged.Length > 0; j--)
                    damaged[random.Next(damaged.Length)] = (byte)(random.Next(4) == 0 ? 0xC0 : random.Next(256));
                ReadEverything(damaged);
            }
        }).Check(Runs);

    private static void ReadEverything(byte[] packet)
    {
        QuestionReader.TryRead(packet, out _);
        if (MessageReader.TryRead(packet, out DnsMessage? message))
            _ = message.ToString();
    }
}
