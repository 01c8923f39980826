// Writes leads.csv: two thousand invented leads of a maker of metering pumps, the same ones every time.
//
//   dotnet run docs/samples/manufacturer/generate.cs
//
// Nothing here is about a real company or person: names are put together from made-up parts, mail domains end in
// .example, and no telephone number can be dialled.
#if !SAMPLE_TESTS // the tests compile this file as well, to see that leads.csv is what it writes
var path = args.Length > 0 ? args[0] : Path.Combine("docs", "samples", "manufacturer", "leads.csv");
File.WriteAllText(path, ManufacturerLeads.ToCsv());
Console.WriteLine($"{ManufacturerLeads.Count} leads in {path}");
#endif

/// <summary>The leads of the sample as CSV.</summary>
internal static class ManufacturerLeads
{
    public const int Count = 2_000;

    private static readonly string[] Columns =
    [
        "id", "company", "industry", "country", "company size", "contact", "job title", "email", "phone", "interests", "tags", "stage", "consent",
        "mail_opens", "home_views", "product_views", "white_papers", "webinars", "seminars", "demos", "manual_score", "manual_until",
    ];

    public static string ToCsv()
    {
        var dice = new Dice(20260401);
        var csv = new System.Text.StringBuilder().AppendJoin(',', Columns).Append('\n');
        for (var i = 1; i <= Count; i++)
        {
            csv.AppendJoin(',', Lead(i, dice).Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    private static string[] Lead(int number, Dice dice)
    {
        var country = dice.Of(Countries);
        var industry = dice.Of(Industries);
        var stem = dice.Of(Stems) + dice.Of(Endings);
        var company = Company(stem, country, industry, dice);
        var (given, family) = (dice.Of(country.Given), dice.Of(country.Family));
        var title = dice.Of(country.Code == "CN" && dice.Percent(45) ? ChineseTitles : Titles);
        var domain = dice.Percent(7) ? dice.Of("mail", "webmail") : title == "Student" && dice.Percent(40) ? "uni-" + stem.ToLowerInvariant() : stem.ToLowerInvariant();

        // One number says how far the lead is: most leads have hardly looked, a few want to buy.
        var interest = dice.Next(100) * dice.Next(100) / 100;
        var seen = interest > 5 || dice.Percent(60); // on the web site

        string[] lead =
        [
            $"L-{number:0000}",
            company,
            Or(dice, 6, dice.Of("", "unknown"), industry),
            Or(dice, 3, "", country.Code),
            Or(dice, 9, "", Employees(dice)),
            Or(dice, 5, "", $"{given} {family}"),
            Or(dice, 6, dice.Of("", "-"), title),
            Or(dice, 4, "", $"{given[0]}.{family}@{domain}.example".Replace(' ', '-').ToLowerInvariant()),
            Or(dice, 22, "", $"{country.Dialling} 000 {dice.Next(10_000):0000}"),
            Some(dice, 18 + interest / 2, "dosing", "metering", "spare parts", "monitoring"),
            dice.Percent(2) ? "competitor" : number % 250 == 40 ? "key account" : Some(dice, 6, "partner", "fair 2026", "newsletter"),
            interest > 55 ? dice.Of("prospect", "intent", "intent") : dice.Of("new", "new", "new", "new", "prospect", "prospect", "intent", "customer", "churned"),
            Or(dice, 4, "", dice.Percent(93) ? "true" : "false"),
            Number(interest / 6 + dice.Next(3)),
            seen ? Number(interest / 9 + dice.Next(4)) : "",
            seen ? Number(interest / 14 + dice.Next(2)) : "",
            Number(dice.Next(100) < interest + 12 ? 1 + dice.Next(3) : 0),
            Number(dice.Next(100) < interest ? 1 + dice.Next(3) : 0),
            Number(dice.Next(100) < interest - 15 ? 1 + dice.Next(3) : 0),
            Number(dice.Next(110) < interest - 10 ? 1 + dice.Next(3) : 0),
            "",
            "",
        ];
        if (number % 73 == 0)
        {
            lead[^2] = Number(10 * (1 + dice.Next(9)));
            lead[^1] = dice.Of("2025-06-30", "2025-12-31T18:00:00+08:00", "2036-01-01", "2036-01-01T00:00:00Z", "");
        }

        return lead;
    }

    private static string Company(string stem, Country country, string industry, Dice dice) =>
        country.Code == "CN" && dice.Percent(35)
            ? $"{dice.Of("苏州", "宁波", "青岛", "成都", "佛山")}{dice.Of(ChineseStems)}{TradeOf(industry, chinese: true)}有限公司"
            : dice.Percent(1) ? $"Pumpwerk Nordhalde {country.LegalForm}"
            : $"{stem} {TradeOf(industry, chinese: false)} {country.LegalForm}";

    private static string TradeOf(string industry, bool chinese) => industry switch
    {
        "Chemicals" => chinese ? "化工" : "Chemicals",
        "Food and beverage" => chinese ? "食品" : "Foods",
        "Water treatment" => chinese ? "水处理" : "Water",
        "Pharmaceuticals" => chinese ? "制药" : "Pharma",
        "Mechanical engineering" => chinese ? "机械" : "Engineering",
        "Mining" => chinese ? "矿业" : "Mining",
        "Energy" => chinese ? "能源" : "Energy",
        _ => chinese ? "贸易" : "Services",
    };

    private static string Employees(Dice dice) => Number(dice.Next(10) switch
    {
        < 3 => 3 + dice.Next(47),
        3 => dice.Of(49, 50, 249, 250),
        < 7 => 50 + dice.Next(200),
        < 9 => 250 + dice.Next(750),
        _ => 1_000 + dice.Next(40) * 100,
    });

    // The cell, or in so many of a hundred leads what stands there instead.
    private static string Or(Dice dice, int percent, string instead, string cell) => dice.Percent(percent) ? instead : cell;

    private static string Some(Dice dice, int percent, params string[] items) => string.Join("; ", items.Where(_ => dice.Percent(percent)));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.AsSpan().IndexOfAny(',', '"') < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";

    private sealed record Country(string Code, string Dialling, string LegalForm, string[] Given, string[] Family);

    private static readonly string[] GermanGiven = ["Anna", "Jonas", "Miriam", "Lukas", "Katrin", "Felix", "Sabine", "Moritz", "Jürgen", "Heike"];
    private static readonly string[] GermanFamily = ["Albrecht", "Brandl", "Conradi", "Dietz", "Eberle", "Färber", "Gruber", "Hollweg", "Jansen", "Kröger"];

    private static readonly Country Germany = new("DE", "+49 30", "GmbH", GermanGiven, GermanFamily);

    private static readonly Country China = new("CN", "+86 512", "Co., Ltd.",
        ["Wei", "Fang", "Jun", "Lina", "Hao", "Yan", "Lei", "Min"], ["Chen", "Zhao", "Lin", "Wu", "Sun", "Guo", "He", "Tang"]);

    // A row a share: every third lead is German, every sixth Chinese.
    private static readonly Country[] Countries =
    [
        Germany, Germany, Germany, Germany, Germany, Germany,
        China, China, China, China,
        new("AT", "+43 1", "GmbH", GermanGiven, GermanFamily),
        new("CH", "+41 44", "AG", GermanGiven, GermanFamily),
        new("FR", "+33 1", "SARL", ["Claire", "Hugo", "Inès", "Julien", "Manon", "Théo"], ["Aubry", "Bonnet", "Carlier", "Delmas", "Fabre", "Girard"]),
        new("FR", "+33 4", "SA", ["Élise", "Louis", "Nadia", "Rémi"], ["Hamel", "Jolivet", "Lacroix", "Marchal"]),
        new("IT", "+39 02", "S.r.l.", ["Chiara", "Davide", "Elena", "Fabio", "Giulia", "Marco"], ["Amato", "Bianchini", "Caruso", "D'Angelo", "Ferri", "Galli"]),
        new("IT", "+39 06", "S.p.A.", ["Luca", "Paola", "Sara", "Tommaso"], ["Lombardi", "Marini", "Negri", "Orsini"]),
        new("NL", "+31 20", "B.V.", ["Anouk", "Bram", "Femke", "Joost", "Sanne", "Thijs"], ["Bakker", "de Wit", "Kuipers", "Mulder", "Smit", "van Dam"]),
        new("PL", "+48 22", "Sp. z o.o.", ["Agata", "Bartosz", "Ewa", "Łukasz", "Marta", "Piotr"], ["Górski", "Kaczmarek", "Lis", "Nowak", "Wójcik", "Zieliński"]),
        new("SG", "+65", "Pte. Ltd.", ["Aisha", "Darren", "Hui Min", "Kumar", "Rachel", "Wei Jie"], ["Goh", "Koh", "Menon", "Ng", "Rahman", "Tan"]),
        new("US", "+1 202", "Inc.", ["Alice", "Brian", "Carol", "Derek", "Emily", "Frank"], ["Abbott", "Baldwin", "Carver", "Dalton", "Ellis", "Fowler"]),
        new("BR", "+55 11", "Ltda.", ["Ana", "Bruno", "Camila", "Diego"], ["Almeida", "Barbosa", "Cardoso", "Duarte"]),
    ];

    private static readonly string[] Industries =
    [
        "Chemicals", "Chemicals", "Food and beverage", "Food and beverage", "Water treatment", "Water treatment", "Pharmaceuticals",
        "Mechanical engineering", "Mechanical engineering", "Mining", "Energy", "Retail", "Logistics", "Education",
    ];

    private static readonly string[] Titles =
    [
        "Purchasing Manager", "Process Engineer", "Maintenance Engineer", "Plant Manager", "Technical Director", "Head of Production", "Buyer", "Owner",
        "Project Engineer", "Chief Engineer", "Laboratory Assistant", "CEO", "CTO", "COO", "Sales Director", "Student", "Quality Manager",
    ];

    private static readonly string[] ChineseTitles = ["总经理", "采购经理", "技术总监", "设备工程师", "生产经理", "学生"];

    private static readonly string[] Stems = ["Aldor", "Brenn", "Calvi", "Dorve", "Elmar", "Fenno", "Grell", "Hallo", "Ister", "Jovar", "Kestr", "Lomar", "Morv", "Nestr", "Orven", "Pravi", "Quint", "Rovel", "Selv", "Tarno"];

    private static readonly string[] Endings = ["a", "andis", "ek", "ena", "ia", "ico", "in", "ona", "or", "um"];

    private static readonly string[] ChineseStems = ["澜维", "拓岚", "恒沛", "晟川", "启澄", "岳柏", "泓域", "铭砾"];

    /// <summary>SplitMix64: the same numbers on every machine and in every version of .NET.</summary>
    private sealed class Dice(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int below)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }

        public bool Percent(int share) => Next(100) < share;

        public T Of<T>(params T[] items) => items[Next(items.Length)];
    }
}
