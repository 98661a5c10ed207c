namespace TypedNets.Build;

/// <summary>The section table of a 64-bit little-endian ELF file (System V ABI, "Object Files"), over the bytes in memory.</summary>
/// <remarks>Every read is checked, so a damaged file ends in an <see cref="ElfFormatException"/> that names the place.</remarks>
public sealed class ElfFile
{
    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;

    private readonly byte[] _bytes;

    /// <summary>Reads the section table.</summary>
    /// <exception cref="ElfFormatException">The table does not fit into the file.</exception>
    public ElfFile(byte[] bytes)
    {
        _bytes = bytes;
        var file = new ElfSection(0, 0, bytes.Length, 0, 0);
        if (bytes.Length < HeaderSize)
            throw new ElfFormatException($"the file has {bytes.Length} bytes, fewer than an ELF header ({HeaderSize})");

        Machine = U16(file, 0x12, "e_machine");
        var table = Offset(file, 0x28, "e_shoff");
        if (table == 0)
            return; // no section table at all: legal, and nothing to find

        var entrySize = U16(file, 0x3A, "e_shentsize");
        if (entrySize != SectionHeaderSize)
            throw new ElfFormatException($"e_shentsize is {entrySize}, expected {SectionHeaderSize}");

        // Files with very many sections keep the count in the first section header instead.
        int count = U16(file, 0x3C, "e_shnum");
        if (count == 0)
            count = ReadSection(file, table, 0).Size;
        if (count > (bytes.Length - table) / SectionHeaderSize)
            throw new ElfFormatException(
                $"the section table at byte {table} needs {count} x {SectionHeaderSize} bytes, but the file has {bytes.Length}");

        var sections = new ElfSection[count];
        for (var i = 0; i < count; i++)
            sections[i] = ReadSection(file, table, i);
        Sections = sections;
    }

    /// <summary>The processor that the file is for (e_machine): 62 is x64, 183 is arm64.</summary>
    public ushort Machine { get; }

    /// <summary>All sections, in the order of the table.</summary>
    public IReadOnlyList<ElfSection> Sections { get; } = [];

    /// <summary>Whether these bytes claim to be a 64-bit little-endian ELF file.</summary>
    public static bool IsElf64LittleEndian(byte[] bytes) =>
        bytes is [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, ..];

    /// <summary>The first section of this type, or null.</summary>
    public ElfSection? Find(uint type) => Sections.FirstOrDefault(section => section.Type == type);

    /// <summary>The section that <paramref name="section"/> links to (sh_link).</summary>
    public ElfSection LinkOf(ElfSection section, string name) =>
        section.Link < Sections.Count
            ? Sections[(int)section.Link]
            : throw new ElfFormatException($"{name} links to section {section.Link}, but there are {Sections.Count}");

    /// <summary>A 16-bit number at <paramref name="offset"/> inside a section.</summary>
    public ushort U16(ElfSection section, long offset, string what)
    {
        var at = Locate(section, offset, 2, what);
        return (ushort)(_bytes[at] | _bytes[at + 1] << 8);
    }

    /// <summary>A 32-bit number at <paramref name="offset"/> inside a section.</summary>
    public uint U32(ElfSection section, long offset, string what) =>
        U16(section, offset, what) | (uint)U16(section, offset + 2, what) << 16;

    /// <summary>Whether the zero-terminated ASCII string at <paramref name="offset"/> of a string table is <paramref name="text"/>.</summary>
    public bool StringEquals(ElfSection strings, uint offset, string text, string what)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            var expected = i < text.Length ? (byte)text[i] : (byte)0;
            if (_bytes[Locate(strings, offset + (long)i, 1, what)] != expected)
                return false;
        }

        return true;
    }

    private ElfSection ReadSection(ElfSection file, int table, int index)
    {
        const uint NoBits = 8; // such a section (.bss) takes no room in the file
        var at = table + (long)index * SectionHeaderSize;
        var name = $"section {index}";
        var type = U32(file, at + 4, name);
        if (type == NoBits)
            return new ElfSection(type, 0, 0, 0, 0);

        var start = Offset(file, at + 24, name);
        var size = Offset(file, at + 32, name);
        if (type != 0 && size > _bytes.Length - start)
            throw new ElfFormatException($"{name} claims bytes {start} to {(long)start + size}, but the file has {_bytes.Length}");
        return new ElfSection(type, start, size, U32(file, at + 40, name), U32(file, at + 44, name));
    }

    // A 64-bit offset or size; arrays of bytes are addressed by int, and no valid one lies beyond the file.
    private int Offset(ElfSection file, long at, string what)
    {
        var value = U32(file, at, what) | (ulong)U32(file, at + 4, what) << 32;
        return value <= (ulong)_bytes.Length
            ? (int)value
            : throw new ElfFormatException($"{what} points to byte {value}, but the file has {_bytes.Length}");
    }

    private int Locate(ElfSection section, long offset, int size, string what) =>
        offset + size <= section.Size
            ? (int)(section.Start + offset)
            : throw new ElfFormatException(
                $"{what} at byte {section.Start + offset} lies beyond the end of its section or file, byte {section.Start + (long)section.Size}");
}

/// <summary>One entry of the section table: where its bytes lie, and its sh_link and sh_info.</summary>
public sealed record ElfSection(uint Type, int Start, int Size, uint Link, uint Info);
