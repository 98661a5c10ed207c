namespace TypedNets.Build;

/// <summary>Which versions the dynamic symbols of a library are bound to (section .gnu.version), and whether that binding matters.</summary>
/// <remarks>
/// A symbol may be listed and yet never be looked up: headers of GCC 13 list <c>std::ios_base_library_init()</c> only to make
/// the linker demand a new libstdc++. The loader looks up what a relocation names, and nothing else.
/// </remarks>
internal static class VersionedSymbols
{
    private const uint SymbolTable = 11;
    private const uint RelocationsWithAddend = 4;
    private const uint Relocations = 9;
    private const uint VersionSection = 0x6fffffff;

    /// <summary>x64 and arm64, where every lookup has a relocation (that is not so on, for example, MIPS).</summary>
    public static bool Supports(ushort machine) => machine is 62 or 183;

    /// <summary>Whether a relocation names a symbol that is bound to the version with this index.</summary>
    /// <exception cref="ElfFormatException">A table is missing or does not fit into the file.</exception>
    public static bool AreLinked(ElfFile elf, ushort versionIndex)
    {
        var bound = BoundTo(elf, versionIndex);
        return bound.Count > 0 && elf.Sections.Any(section => Size(section) is { } size
            && elf.LinkOf(section, "a relocation section").Type == SymbolTable
            && NamesOneOf(elf, section, size, bound));
    }

    private static HashSet<uint> BoundTo(ElfFile elf, ushort versionIndex)
    {
        const ushort HiddenBit = 0x8000;
        var versions = elf.Find(VersionSection)
            ?? throw new ElfFormatException("there is a section .gnu.version_r, but no .gnu.version");

        var symbols = new HashSet<uint>();
        for (var symbol = 0u; symbol * 2 < versions.Size; symbol++)
        {
            if ((elf.U16(versions, symbol * 2, ".gnu.version") & ~HiddenBit) == (versionIndex & ~HiddenBit))
                symbols.Add(symbol);
        }

        return symbols;
    }

    private static bool NamesOneOf(ElfFile elf, ElfSection relocations, int size, HashSet<uint> symbols)
    {
        const int SymbolAt = 12; // the upper half of r_info
        for (var at = 0L; at < relocations.Size; at += size)
        {
            if (symbols.Contains(elf.U32(relocations, at + SymbolAt, "a relocation")))
                return true;
        }

        return false;
    }

    private static int? Size(ElfSection section) => section.Type switch
    {
        RelocationsWithAddend => 24,
        Relocations => 16,
        _ => null,
    };
}
