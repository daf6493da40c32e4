// First names that many people have in English-speaking countries and that are no other English word: a
// capitalised one of these is taken for a person. Names that are words too (Mark, Will, Grace, May) are found
// only where somebody is greeted, thanked or named.
#include <algorithm>
#include <array>

#include "sim/scenario/threads/invent.h"

namespace sim::scenario::threads {
namespace {

constexpr std::array<std::string_view, 541> names = {
    "aaron",     "abby",        "abigail",   "adam",       "adrian",    "aisha",     "alan",     "albert",
    "alejandro", "alex",        "alexander", "alexandra",  "alexis",    "alfred",    "alice",    "alicia",
    "alison",    "allison",     "alyssa",    "amanda",     "amelia",    "amy",       "andrea",   "andrew",
    "andy",      "angela",      "angelica",  "anita",      "ann",       "anna",      "anne",     "annette",
    "annie",     "anthony",     "antonio",   "arthur",     "ashleigh",  "ashley",    "audrey",   "barbara",
    "becky",     "ben",         "benjamin",  "bernard",    "beth",      "bethany",   "betty",    "beverly",
    "bob",       "bobby",       "bonnie",    "bradley",    "brandi",    "brandon",   "brenda",   "brendan",
    "brent",     "brett",       "brian",     "brianna",    "britney",   "brittany",  "bruce",    "bryan",
    "caitlin",   "callum",      "calvin",    "cameron",    "camila",    "carl",      "carla",    "carlos",
    "carmen",    "carol",       "caroline",  "carolyn",    "carrie",    "catherine", "cathy",    "cecilia",
    "charlene",  "charles",     "charlie",   "chelsea",    "cheryl",    "chloe",     "chris",    "christina",
    "christine", "christopher", "cindy",     "claire",     "clara",     "clarence",  "claudia",  "colin",
    "colleen",   "connie",      "connor",    "corey",      "courtney",  "craig",     "cristina", "curtis",
    "cynthia",   "dana",        "daniel",    "danielle",   "danny",     "darren",    "darryl",   "dave",
    "david",     "debbie",      "deborah",   "debra",      "denise",    "dennis",    "derek",    "derrick",
    "devin",     "diana",       "diane",     "diego",      "dominic",   "donald",    "donna",    "doris",
    "dorothy",   "doug",        "douglas",   "duane",      "dustin",    "dylan",     "ed",       "eddie",
    "edward",    "edwin",       "eileen",    "elaine",     "eleanor",   "elena",     "eli",      "elijah",
    "elizabeth", "ella",        "ellen",     "ellie",      "emily",     "emma",      "eric",     "erica",
    "erik",      "erika",       "erin",      "ernest",     "esther",    "ethan",     "eugene",   "eva",
    "evan",      "evelyn",      "felicia",   "fernando",   "fiona",     "fran",      "francis",  "francisco",
    "fred",      "gabriel",     "gabriela",  "gail",       "gareth",    "gary",      "gavin",    "gemma",
    "geoff",     "george",      "gerald",    "gina",       "gladys",    "glenn",     "gloria",   "gordon",
    "graham",    "greg",        "gregory",   "gwen",       "hannah",    "harold",    "harriet",  "harry",
    "harvey",    "hayley",      "heather",   "hector",     "heidi",     "helen",     "henry",    "howard",
    "ian",       "ibrahim",     "imran",     "ingrid",     "irene",     "isaac",     "isabel",   "isabella",
    "ivan",      "jackie",      "jacob",     "jacqueline", "jake",      "james",     "jamie",    "jane",
    "janet",     "janice",      "jared",     "jasmine",    "jason",     "javier",    "jayden",   "jeff",
    "jeffrey",   "jen",         "jenna",     "jennifer",   "jenny",     "jeremy",    "jerome",   "jerry",
    "jess",      "jesse",       "jessica",   "jill",       "jillian",   "jim",       "jimmy",    "joan",
    "joann",     "joanna",      "joanne",    "joe",        "joel",      "john",      "johnny",   "jon",
    "jonathan",  "jorge",       "jose",      "joseph",     "josh",      "joshua",    "joyce",    "juan",
    "juanita",   "judith",      "judy",      "julia",      "julian",    "julie",     "justin",   "kaitlyn",
    "karen",     "karl",        "kate",      "katelyn",    "katherine", "kathleen",  "kathryn",  "kathy",
    "katie",     "katrina",     "kayla",     "keith",      "kelly",     "kelsey",    "kenneth",  "kerry",
    "kevin",     "kim",         "kimberly",  "kirsty",     "kris",      "kristen",   "kristin",  "kristina",
    "krystal",   "kurt",        "kyle",      "larry",      "laura",     "lauren",    "laurie",   "leah",
    "leo",       "leon",        "leonard",   "leslie",     "leticia",   "lewis",     "liam",     "linda",
    "lindsay",   "lindsey",     "lisa",      "liz",        "lloyd",     "lois",      "lori",     "lorraine",
    "louis",     "louise",      "lucas",     "lucy",       "luis",      "luke",      "lydia",    "lynn",
    "mackenzie", "maggie",      "manuel",    "marc",       "marcia",    "marco",     "marcus",   "margaret",
    "maria",     "mariah",      "marie",     "marilyn",    "mario",     "marissa",   "marjorie", "marlene",
    "marsha",    "martha",      "martin",    "marvin",     "mary",      "mathew",    "matt",     "matthew",
    "maureen",   "maurice",     "megan",     "mehdi",      "melanie",   "melissa",   "melvin",   "meredith",
    "michael",   "micheal",     "michele",   "michelle",   "miguel",    "mike",      "mildred",  "miranda",
    "mitchell",  "mohamed",     "mohammad",  "mohammed",   "molly",     "monica",    "monique",  "muhammad",
    "nancy",     "naomi",       "natalie",   "natasha",    "nathan",    "nathaniel", "neil",     "nicholas",
    "nick",      "nicola",      "nicole",    "nina",       "noah",      "noel",      "nora",     "norma",
    "norman",    "olga",        "oliver",    "olivia",     "omar",      "oscar",     "owen",     "pablo",
    "pamela",    "patricia",    "patrick",   "paul",       "paula",     "pauline",   "pedro",    "peggy",
    "perry",     "pete",        "peter",     "phil",       "philip",    "phillip",   "phyllis",  "priya",
    "rachael",   "rachel",      "rafael",    "ralph",      "ramon",     "randall",   "randy",    "raymond",
    "rebecca",   "reginald",    "renee",     "ricardo",    "richard",   "rick",      "ricky",    "rita",
    "robert",    "roberta",     "roberto",   "rodney",     "roger",     "roland",    "ron",      "ronald",
    "ronnie",    "rosa",        "ross",      "roy",        "ruben",     "russell",   "ruth",     "ryan",
    "sabrina",   "sally",       "sam",       "samantha",   "samuel",    "sandra",    "sara",     "sarah",
    "scott",     "sean",        "sergio",    "seth",       "shane",     "shannon",   "sharon",   "shaun",
    "shawn",     "sheila",      "shelby",    "shelley",    "shelly",    "sherry",    "shirley",  "simon",
    "sofia",     "sonia",       "sophia",    "sophie",     "stacey",    "stacy",     "stan",     "stanley",
    "stella",    "stephanie",   "stephen",   "steve",      "steven",    "stuart",    "susan",    "suzanne",
    "sylvia",    "tamara",      "tammy",     "tanya",      "tara",      "ted",       "teresa",   "terrence",
    "terri",     "terry",       "theodore",  "theresa",    "thomas",    "tiffany",   "tim",      "timothy",
    "tina",      "toby",        "todd",      "tom",        "tommy",     "toni",      "tony",     "tonya",
    "tracey",    "tracy",       "travis",    "tristan",    "troy",      "tyler",     "tyrone",   "valerie",
    "vanessa",   "vera",        "vernon",    "veronica",   "vicki",     "vickie",    "vicky",    "victor",
    "vincent",   "vivian",      "wade",      "walter",     "wanda",     "warren",    "wayne",    "wendy",
    "wesley",    "whitney",     "wilfred",   "william",    "willie",    "xavier",    "yasmin",   "yolanda",
    "yvette",    "yvonne",      "zach",      "zachary",    "zoe"};

}  // namespace

bool is_given_name(std::string_view lower_case) { return std::ranges::binary_search(names, lower_case); }

}  // namespace sim::scenario::threads
