using System.Numerics;

namespace LeadScoring.Csv;

/// <summary>The ids seen, and the line where each stands first. There may be millions, so they are kept as bytes, one behind the other.</summary>
internal sealed class CsvIds
{
    private readonly BytePages _pages = new(1024 * 1024);
    private readonly List<(BytePlace Id, long Line)> _entries = [];
    private ulong[] _places = new ulong[64]; // a hash above the number of an entry, from 1; at most half of them are taken

    /// <summary>Adds an id, or says where it stands already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id, long line, out long first)
    {
        var hash = CellHash.Of(id);
        var mask = (uint)_places.Length - 1;
        var place = hash & mask;
        for (; _places[place] != 0; place = (place + 1) & mask)
        {
            if ((uint)(_places[place] >> 32) == hash && _entries[(int)(uint)_places[place] - 1] is var entry && id.SequenceEqual(_pages[entry.Id]))
            {
                first = entry.Line;
                return false;
            }
        }

        _entries.Add((_pages.Add(id), line));
        _places[place] = ((ulong)hash << 32) | (uint)_entries.Count;
        if (_entries.Count * 2L > _places.Length)
        {
            Grow();
        }

        first = line;
        return true;
    }

    private void Grow()
    {
        var places = new ulong[BitOperations.RoundUpToPowerOf2((uint)_places.Length * 2)];
        var mask = (uint)places.Length - 1;
        foreach (var taken in _places)
        {
            if (taken != 0)
            {
                var place = (uint)(taken >> 32) & mask;
                while (places[place] != 0)
                {
                    place = (place + 1) & mask;
                }

                places[place] = taken;
            }
        }

        _places = places;
    }
}
