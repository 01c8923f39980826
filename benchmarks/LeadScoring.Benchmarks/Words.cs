namespace LeadScoring.Benchmarks;

/// <summary>The words that the leads are made of.</summary>
internal static class Words
{
    public static readonly string[] Kinds = ["visit", "mail_open", "page", "white_paper", "webinar", "demo", "seminar", "call"];

    public static readonly string[] Titles =
    [
        "Sales Director", "Chief Executive Officer", "Owner", "Purchasing Manager", "Head of Operations", "Engineer", "Student", "Intern",
        "Chief Technology Officer", "Marketing Director", "Plant Manager", "Quality Manager", "Consultant", "Assistant", "Project Manager",
        "Production Planner", "Buyer", "Senior Buyer", "Chief Financial Officer", "Controller", "Accountant", "Teacher", "Professor",
        "Managing Director", "Vice President", "Vice President, Sales", "Founder", "Partner", "Technician", "Foreman", "Architect",
        "Designer", "Analyst", "Data Scientist", "Product Manager", "Logistics Manager", "Supply Chain Manager", "Clerk", "Secretary", "Retired",
    ];

    public static readonly string[] Industries =
    [
        "Manufacturing", "Retail", "Automotive", "Chemicals", "Education", "Government", "Healthcare", "Software", "Logistics", "Energy",
        "Agriculture", "Construction", "Finance", "Insurance", "Media", "Mining", "Pharmaceuticals", "Telecommunications", "Tourism", "Utilities",
    ];

    public static readonly string[] Countries =
    [
        "China", "Germany", "United States", "France", "Japan", "Italy", "Spain", "Poland", "India", "Brazil", "Mexico", "Canada", "Austria",
        "Switzerland", "Netherlands", "Belgium", "Sweden", "Norway", "Denmark", "Finland", "Portugal", "Ireland", "Turkey", "Vietnam",
        "Thailand", "Malaysia", "Singapore", "Australia", "New Zealand", "South Korea",
    ];

    public static readonly string[] Sources =
    [
        "Web form", "Trade fair", "Referral", "Cold call", "Webinar", "Newsletter", "Partner", "Search", "Social media", "Print", "Event", "Import",
    ];
}
