using System.Text;

namespace TypedNets.Packaging.Tests.Elf;

/// <summary>Writes a small shared library, only as far as symbol versions go: one symbol, two needed libraries with their versions.</summary>
internal sealed record SyntheticElf
{
    public const string Version = "GLIBCXX_3.4.32";
    private const ushort IndexOfVersion = 5;

    public ushort Machine { get; init; } = 62;

    /// <summary>The version that libstdc++.so.6 must have, besides GLIBCXX_3.4.</summary>
    public string Required { get; init; } = Version;

    public ushort Flags { get; init; }

    /// <summary>The symbol is listed with the required version.</summary>
    public bool SymbolIsBound { get; init; }

    /// <summary>A relocation asks the loader to look the symbol up.</summary>
    public bool SymbolIsLinked { get; init; }

    public byte[] Build()
    {
        var strings = new Strings();
        var needs = Words(
            // One record for libc.so.6 (16 bytes) with one version, then one for libstdc++.so.6 with two.
            Half(1, 1), strings.Add("libc.so.6"), 16, 32,
            0, Half(0, 3), strings.Add("GLIBC_2.2.5"), 0,
            Half(1, 2), strings.Add("libstdc++.so.6"), 16, 0,
            0, Half(Flags, IndexOfVersion), strings.Add(Required), 16,
            0, Half(0, 4), strings.Add("GLIBCXX_3.4"), 0);
        var symbols = new byte[2 * 24];
        var versions = Words(Half(0, SymbolIsBound ? IndexOfVersion : (ushort)4));
        // r_offset, r_info (type, symbol), r_addend: each of two words.
        var relocations = Words(0, 0, 8, 0, 0, 0, 0, 0, 6, SymbolIsLinked ? 1u : 0u, 0, 0);

        return Assemble(
            new Section(0, [], 0, 0),
            new Section(3, strings.ToArray(), 0, 0),            // 1 .dynstr
            new Section(11, symbols, 1, 1),                     // 2 .dynsym
            new Section(0x6fffffff, versions, 2, 0),            // 3 .gnu.version
            new Section(0x6ffffffe, needs, 1, 2),               // 4 .gnu.version_r
            new Section(4, relocations, 2, 0));                 // 5 .rela.dyn
    }

    private byte[] Assemble(params Section[] sections)
    {
        var header = new byte[64];
        var body = new MemoryStream();
        var table = new MemoryStream();
        foreach (var section in sections)
        {
            var start = (uint)(header.Length + body.Length);
            body.Write(section.Bytes);
            table.Write(Words(0, section.Type, 0, 0, 0, 0, start, 0, (uint)section.Bytes.Length, 0, section.Link, section.Info, 0, 0, 0, 0));
        }

        new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1 }.CopyTo(header, 0);
        BitConverter.TryWriteBytes(header.AsSpan(0x12), Machine);
        BitConverter.TryWriteBytes(header.AsSpan(0x28), header.Length + body.Length);
        BitConverter.TryWriteBytes(header.AsSpan(0x3A), (ushort)64);
        BitConverter.TryWriteBytes(header.AsSpan(0x3C), (ushort)sections.Length);
        return [.. header, .. body.ToArray(), .. table.ToArray()];
    }

    private static uint Half(ushort low, ushort high) => low | (uint)high << 16;

    private static byte[] Words(params uint[] words) => [.. words.SelectMany(BitConverter.GetBytes)];

    private sealed record Section(uint Type, byte[] Bytes, uint Link, uint Info);

    private sealed class Strings
    {
        private readonly List<byte> _all = [0];

        public uint Add(string text)
        {
            var at = (uint)_all.Count;
            _all.AddRange(Encoding.ASCII.GetBytes(text + "\0"));
            return at;
        }

        public byte[] ToArray() => [.. _all];
    }
}
