using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// Lets the kernel drop what comes to a socket from elsewhere than some networks (a classic socket filter, for which nobody has to be
/// root). On a listening socket that is as good as a firewall: a client that is dropped gets no answer at all. Linux only.
/// </summary>
internal static unsafe class PacketFilter
{
    private const int SocketLevel = 1, AttachFilter = 26, DetachFilter = 27;
    private const ushort LoadWord = 0x20, And = 0x54, JumpIfEqual = 0x15, Return = 0x06;
    private const uint SourceAddress = 0xFFF0_0000 + 12; // its offset in the IPv4 header
    private const int MaxInstructions = 4096;

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>Drops what does not come from one of the networks; with none, everything.</summary>
    public static void AllowOnly(Socket socket, IReadOnlyList<IPNetwork> networks)
    {
        if (!IsSupported)
            return;
        var program = new List<Instruction>();
        foreach (IPNetwork network in networks.Where(network => network.BaseAddress.AddressFamily == AddressFamily.InterNetwork))
        {
            program.Add(new Instruction(LoadWord, 0, 0, SourceAddress));
            program.Add(new Instruction(And, 0, 0, network.PrefixLength == 0 ? 0 : uint.MaxValue << (32 - network.PrefixLength)));
            program.Add(new Instruction(JumpIfEqual, 0, 1, BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes())));
            program.Add(new Instruction(Return, 0, 0, uint.MaxValue));
        }

        program.Add(new Instruction(Return, 0, 0, 0));
        // Too long for the kernel: then connections are accepted and reset.
        if (program.Count <= MaxInstructions)
            Attach(socket, [.. program]);
        else
            Remove(socket);
    }

    public static void Remove(Socket socket)
    {
        if (!IsSupported)
            return;
        try
        {
            socket.SetRawSocketOption(SocketLevel, DetachFilter, new byte[sizeof(int)]);
        }
        catch (SocketException)
        {
            // There was none.
        }
    }

    private static void Attach(Socket socket, Instruction[] program)
    {
        fixed (Instruction* instructions = program)
        {
            var header = new Program { Length = (ushort)program.Length, Instructions = instructions };
            socket.SetRawSocketOption(SocketLevel, AttachFilter, new ReadOnlySpan<byte>(&header, sizeof(Program)));
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);

    [StructLayout(LayoutKind.Sequential)]
    private struct Program
    {
        public ushort Length;
        public Instruction* Instructions;
    }
}
