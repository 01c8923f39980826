using System.Globalization;
using LeadScoring.Assignment;
using LeadScoring.Calendars;
using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>One row of a list of reps, and all that is wrong with it.</summary>
internal sealed class RepCells(RepColumns columns, string[] cells, long line)
{
    private static readonly FieldText Truths = new(new LeadField("truth", FieldType.Boolean));

    public List<CsvRejection> Rejections { get; } = [];

    /// <summary>Rejects the row for a cell.</summary>
    public void Reject(string what, DiagnosticText text, params ReadOnlySpan<string> arguments) =>
        Rejections.Add(new CsvRejection(what, new Diagnostic(text, CsvTexts.At(line, (columns.Of(what) ?? -1) + 1), arguments)));

    /// <summary>The id; empty when there is none, which rejects the row.</summary>
    public string Id()
    {
        var id = cells[columns.Of("rep")!.Value];
        if (string.IsNullOrWhiteSpace(id))
        {
            Reject("rep", CsvTexts.EmptyId, NameOf("rep"));
            return "";
        }

        return id;
    }

    /// <summary>The cell without the blanks around it; null when it is empty or there is no such column.</summary>
    public string? Text(string what) => columns.Of(what) is { } column && cells[column].Trim() is { Length: > 0 } text ? text : null;

    public Rep Rep(string id, string zone)
    {
        var (dates, times) = Leave(zone);
        return new Rep(id)
        {
            Name = Text("name"),
            IsActive = Truth("active") ?? true,
            Level = Whole("level") ?? 0,
            Weight = Whole("weight") ?? 1,
            Capacity = Amount("capacity"),
            Skills = Skills(),
            Languages = Items("languages"),
            Products = Items("products"),
            Territories = Items("territories"),
            Conflicts = Items("conflicts"),
            Home = Home(),
            Calendar = Text("calendar"),
            LeaveDates = dates,
            LeaveTimes = times,
            RampUp = RampUp(zone),
        };
    }

    private Sequence<string> Items(string what) => [.. (Text(what) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private bool? Truth(string what)
    {
        if (Text(what) is not { } text)
        {
            return null;
        }

        if (Truths.TryRead(text, out var truth, out _))
        {
            return truth.Boolean;
        }

        Reject(what, CsvTexts.BadTruth, NameOf(what), CsvTexts.Shown(text));
        return null;
    }

    private int? Whole(string what)
    {
        if (Text(what) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Reject(what, CsvTexts.BadSequence, NameOf(what), CsvTexts.Shown(text));
        return null;
    }

    private decimal? Amount(string what)
    {
        if (Text(what) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Reject(what, CsvTexts.BadValue, NameOf(what), CsvTexts.Shown(text));
        return null;
    }

    private Sequence<Skill> Skills()
    {
        List<Skill> skills = [];
        foreach (var item in Items("skills"))
        {
            var colon = item.LastIndexOf(':');
            var name = (colon < 0 ? item : item[..colon]).Trim();
            if (colon < 0)
            {
                skills.Add(new Skill(name));
            }
            else if (name.Length > 0 && int.TryParse(item.AsSpan(colon + 1).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                skills.Add(new Skill(name, grade));
            }
            else
            {
                Reject("skills", CsvTexts.BadSkill, NameOf("skills"), CsvTexts.Shown(item));
            }
        }

        return [.. skills];
    }

    // The home is personal, so no message shows it.
    private GeoPoint? Home()
    {
        var (home, latitude, longitude) = (Text("home"), Text("latitude"), Text("longitude"));
        var hasOwnColumns = latitude is not null || longitude is not null;
        if (hasOwnColumns && home is not null)
        {
            Reject("home", CsvTexts.HomeTwice, NameOf("home"));
        }
        else if (GeoPoint.TryParse(hasOwnColumns ? $"{latitude};{longitude}" : home, out var point))
        {
            return point;
        }
        else if (hasOwnColumns || home is not null)
        {
            var what = home is not null ? "home" : latitude is null ? "longitude" : "latitude";
            Reject(what, CsvTexts.BadHome, NameOf(what));
        }

        return null;
    }

    private (Sequence<DateRange> Dates, Sequence<TimeRange> Times) Leave(string zone)
    {
        List<DateRange> dates = [];
        List<TimeRange> times = [];
        foreach (var item in Items("leave"))
        {
            if (DateRange.TryParse(item, out var days))
            {
                dates.Add(days);
            }
            else if (TimeRange.TryParse(item, zone, out var time))
            {
                times.Add(time);
            }
            else
            {
                Reject("leave", CsvTexts.BadLeave, NameOf("leave"), CsvTexts.Shown(item));
            }
        }

        return ([.. dates], [.. times]);
    }

    private RampUp? RampUp(string zone)
    {
        var (share, limit) = (Amount("rampShare"), Whole("rampLimit"));
        if (Text("rampUp") is not { } during)
        {
            foreach (var what in new[] { "rampShare", "rampLimit" })
            {
                if (Text(what) is { } text)
                {
                    Reject(what, CsvTexts.NoRampTime, NameOf(what), CsvTexts.Shown(text));
                }
            }

            return null;
        }

        if (TimeRange.TryParse(during, zone, out var time))
        {
            return new RampUp(time) { Share = share, Limit = limit };
        }

        Reject("rampUp", CsvTexts.BadRampUp, NameOf("rampUp"), CsvTexts.Shown(during));
        return null;
    }

    private string NameOf(string what) => columns.Names[columns.Of(what)!.Value];
}
