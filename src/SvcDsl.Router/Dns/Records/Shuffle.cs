using System.Collections.Immutable;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Records;

/// <summary>
/// Mixes the order of addresses, so that clients which take the first one spread. The numbers follow from the seed (SplitMix64);
/// its only state is one counter, so queries need no lock.
/// </summary>
internal sealed class Shuffle(long seed)
{
    private const long Step = unchecked((long)0x9E3779B97F4A7C15);

    private long state = seed;

    /// <summary>Aliases stay in front of what they lead to; all other records are mixed.</summary>
    public ImmutableArray<DnsRecord> Mix(ImmutableArray<DnsRecord> records)
    {
        if (records.Length < 2)
            return records;
        DnsRecord[] mixed = [.. records.Where(record => record.Type != DnsType.CNAME)];
        for (int i = mixed.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (uint)(i + 1));
            (mixed[i], mixed[j]) = (mixed[j], mixed[i]);
        }

        return [.. records.Where(record => record.Type == DnsType.CNAME), .. mixed];
    }

    private ulong Next()
    {
        ulong value = (ulong)Interlocked.Add(ref state, Step);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
